namespace Radiculo.Rules.Diagnostics;

/// <summary>What an author calls the shapes that YAML can have.</summary>
internal static class ShapeNames
{
    public const string Text = "a text";
    public const string Texts = "a text or a list of texts";
    public const string Flag = "`true` or `false`";
    public const string List = "a list";
    public const string Mapping = "a block of keys";

    /// <summary>How to write one.</summary>
    public static string? HowTo(string shape) => shape switch
    {
        Text => "write one text; put it in quotes if it begins with `[` or `{`, or contains `: `",
        Texts => "write one text, or several as `[one, two]`",
        List => "begin each item on a line of its own with `- `",
        Mapping => "write `key: value` lines below it, indented",
        _ => null,
    };
}
