using System.Text.RegularExpressions;

namespace Radiculo.Rules.Tests.Readme;

/// <summary>A fenced block of a page: its text, and where in the page that stands.</summary>
internal sealed record FencedBlock(string Language, string Text, int Start, int Line);

/// <summary>A page of the documentation: its fenced blocks, links and headings.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text;
        Blocks = [.. Fences().Matches(text).Select(m => Block(m.Groups["language"].Value, m.Groups["text"]))];
        var prose = Fences().Replace(text, "");
        Links = [.. LinkTargets().Matches(prose).Select(m => m.Groups["target"].Value)];
        Anchors = [.. Headings().Matches(prose).Select(m => Anchor(m.Groups["title"].Value.Trim()))];
    }

    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<FencedBlock> Blocks { get; }

    public IReadOnlyList<string> Links { get; }

    public IReadOnlyList<string> Anchors { get; }

    public static MarkdownPage Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n"));

    public IEnumerable<FencedBlock> BlocksIn(string language) => Blocks.Where(b => b.Language == language);

    /// <summary>What the page says a block prints: the <c>text</c> block right after it.</summary>
    public FencedBlock? OutputOf(FencedBlock block) => Blocks.SkipWhile(b => b != block).Skip(1).FirstOrDefault() is { Language: "text" } output ? output : null;

    private FencedBlock Block(string language, Group content) =>
        new(language, content.Value, content.Index, Text[..content.Index].Count(c => c == '\n') + 1);

    /// <summary>As renderers of pages make it from a heading.</summary>
    private static string Anchor(string title) => NotInAnchors().Replace(title.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkTargets();

    [GeneratedRegex(@"^#+ (?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
