namespace Radiculo.Rules;

/// <summary>
/// Which pack the engine of <see cref="TriageEngineServiceCollectionExtensions.AddTriageEngine"/> decides by, and whether it follows
/// changes of it.
/// </summary>
public sealed class TriageEngineOptions
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(1);

    internal TriageEngineOptions()
    {
    }

    /// <summary>The pack's folder, the one that holds <c>pack.yaml</c>.</summary>
    /// <value>Default: null, which means the embedded pack, <see cref="RulePack.LumbosacralRadiculopathy"/>.</value>
    public string? Directory { get; private set; }

    /// <summary>Whether a change of the folder's files takes effect without a restart.</summary>
    /// <value>Default: false.</value>
    public bool ReloadsOnChange { get; private set; }

    /// <summary>How often the folder is looked at; a change takes effect once two looks in a row found the same files.</summary>
    /// <value>Default: 1 second. More than zero, at most one day.</value>
    public TimeSpan ReloadInterval { get; private set; } = TimeSpan.FromSeconds(1);

    /// <summary>Makes the engine of a pack without errors.</summary>
    internal Func<RulePack, ITriageEngine> CreateEngine { get; private set; } = pack => pack.CreateEngine();

    /// <summary>Decides by the pack in a folder.</summary>
    /// <param name="directory">The pack's folder; a relative path counts from the process's current directory.</param>
    /// <returns>These options.</returns>
    public TriageEngineOptions FromDirectory(string directory)
    {
        Directory = directory ?? "";
        return this;
    }

    /// <summary>
    /// Follows changes of the folder: a changed pack without errors replaces the engine whole, one with errors is logged and leaves the
    /// last good one serving.
    /// </summary>
    /// <param name="interval">The <see cref="ReloadInterval"/>; null keeps it.</param>
    /// <returns>These options.</returns>
    public TriageEngineOptions ReloadOnChange(TimeSpan? interval = null)
    {
        ReloadsOnChange = true;
        ReloadInterval = interval ?? ReloadInterval;
        return this;
    }

    /// <summary>Decides with another engine than the built-in one, or with one that wraps it.</summary>
    /// <param name="create">Makes the engine of a pack without errors: once, or for each pack that takes over when changes are
    /// followed.</param>
    /// <returns>These options.</returns>
    public TriageEngineOptions UseEngine(Func<RulePack, ITriageEngine> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        CreateEngine = create;
        return this;
    }

    /// <summary>Everything that is wrong with the options, a sentence each.</summary>
    internal IReadOnlyList<string> Validate() =>
    [
        .. Sentence(Directory is not null && string.IsNullOrWhiteSpace(Directory), "FromDirectory needs the path of a folder."),
        .. Sentence(ReloadsOnChange && Directory is null, "ReloadOnChange needs FromDirectory: the embedded pack does not change."),
        .. Sentence(
            ReloadInterval <= TimeSpan.Zero || ReloadInterval > LongestInterval,
            "ReloadOnChange needs an interval of more than zero and at most one day."),
    ];

    private static IEnumerable<string> Sentence(bool isWrong, string sentence) => isWrong ? [sentence] : [];
}
