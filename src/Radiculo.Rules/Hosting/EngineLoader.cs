using Microsoft.Extensions.Logging;

namespace Radiculo.Rules.Hosting;

/// <summary>
/// Takes a pack's folder (null: the embedded pack), gives its engine or every error it has, and tells the log what serves.
/// </summary>
internal sealed class EngineLoader(string? directory, Func<RulePack, ITriageEngine> create, ILogger logger)
{
    public ITriageEngine Load()
    {
        var pack = Read();
        return pack.HasErrors ? throw new RulePackException(pack.Diagnostics) : Serve(pack);
    }

    /// <summary>
    /// The engine of the pack as it lies there now, or <paramref name="current"/> if that has errors or the same content.
    /// </summary>
    public ITriageEngine Reload(ITriageEngine current)
    {
        var pack = Read();
        if (pack.HasErrors)
        {
            logger.Refused(directory!, Describe(pack.Diagnostics), current.Pack.Id, current.Pack.Version, current.Pack.Hash);
            return current;
        }

        return pack.Pack == current.Pack ? current : Serve(pack);
    }

    private ITriageEngine Serve(RulePack pack)
    {
        var engine = create(pack) ?? throw new InvalidOperationException($"UseEngine made no engine of the pack `{pack.Pack.Id}`.");
        Announce(pack);
        return engine;
    }

    private RulePack Read() => directory is null ? RulePack.LumbosacralRadiculopathy : RulePack.Load(directory);

    private void Announce(RulePack pack)
    {
        logger.Serving(pack.Pack.Id, pack.Pack.Version, pack.Pack.Hash);
        if (pack.Diagnostics.Count > 0 && logger.IsEnabled(LogLevel.Warning))
        {
            logger.Warned(pack.Pack.Id, pack.Pack.Version, Describe(pack.Diagnostics));
        }
    }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => d.Render()));
}
