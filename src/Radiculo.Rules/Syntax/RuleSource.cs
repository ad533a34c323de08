namespace Radiculo.Rules;

/// <summary>A file of a pack that does not come from a folder.</summary>
/// <param name="Path">Its path inside the pack, with forward slashes: <c>pack.yaml</c>, <c>catalogue/treatments.yaml</c>. It settles what the file is for.</param>
/// <param name="Text">Its content.</param>
public sealed record RuleSource(string Path, string Text);
