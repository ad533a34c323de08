namespace Radiculo.Rules;

/// <summary>A file of a pack that does not come from a folder.</summary>
public sealed record RuleSource
{
    /// <summary>A file with its content.</summary>
    /// <param name="path">Its path inside the pack, with forward slashes.</param>
    /// <param name="text">Its content.</param>
    public RuleSource(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>
    /// Its path inside the pack, with forward slashes: <c>pack.yaml</c>, <c>catalogue/treatments.yaml</c>. It settles what the file is for.
    /// </summary>
    public string Path { get; init; }

    /// <summary>Its content.</summary>
    public string Text { get; init; }
}
