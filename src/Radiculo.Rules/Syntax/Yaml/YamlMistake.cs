using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Yaml;

/// <summary>Says in an author's words what the YAML parser stumbled over, and where the mistake probably is.</summary>
internal static class YamlMistake
{
    private const string Escape = "a backslash in double quotes begins an escape, and this is none";
    private const string EscapeHelp = "put the text in single quotes, or write two backslashes for one";
    private const string Quote = "the quote that opens here is not closed";
    private const string QuoteHelp = "close it on the same line";
    private const string Column = "this line does not line up with those above it";
    private const string ColumnHelp = "begin the keys of a block, and the items of a list, in the same column";

    /// <summary>What the parser says, and what that means to an author.</summary>
    private static readonly (string Said, string Reason, string Help)[] Known =
    [
        ("unknown escape", Escape, EscapeHelp),
        ("hexadecimal number", Escape, EscapeHelp),
        ("invalid Unicode", Escape, EscapeHelp),
        ("double-quoted scalar, found wrong indentation", Quote, QuoteHelp),
        ("quoted scalar, found unexpected end", Quote, QuoteHelp),
        ("quoted scalar, found unexpected document", Quote, QuoteHelp),
        ("found invalid mapping", "a key cannot stand here", "give each key a line of its own; put a text that contains `: ` in quotes"),
        ("expected '-' indicator", Column, ColumnHelp),
        ("did not find expected key", Column, ColumnHelp),
        ("could not find expected ':'", "this is neither `key: value` nor an item of a list",
            "write `key: value`, or indent the line if the text above goes on here"),
        ("expected node content", "a value is missing in front of this", "fill it in, or take the comma or bracket out"),
        ("cannot start any token", "a text cannot begin with this character", "put the text in quotes"),
    ];

    /// <summary>
    /// The report of what the parser says about a place; <paramref name="open"/> is the innermost bracket not yet closed there.
    /// </summary>
    public static Diagnostic Report(string said, SourceSpan at, SourceSpan? open)
    {
        var text = at.Source.Text;
        if ((said.Contains(" tab ", StringComparison.Ordinal) || (at.Start < text.Length && text[at.Start] == '\t'))
            && TabNear(at) is { } tab)
        {
            return DocumentMessages.NotYaml(tab, "a tab stands where spaces indent", "indent with spaces");
        }

        if (open is { } bracket && (said.Contains("expected ',' or", StringComparison.Ordinal) || text.AsSpan(at.Start).IsWhiteSpace()))
        {
            const string Help = "close it; put a text that contains brackets or commas in quotes";
            var opened = bracket.ToLocation().Start;
            return text.AsSpan(at.Start).IsWhiteSpace()
                ? DocumentMessages.NotYaml(bracket, $"the bracket `{bracket.Text}` that opens here is never closed", Help)
                : DocumentMessages.NotYaml(at,
                    $"the bracket `{bracket.Text}` that opens at {opened.Line}:{opened.Column} is not closed in front of this", Help);
        }

        foreach (var (part, reason, help) in Known)
        {
            if (said.Contains(part, StringComparison.Ordinal)) return DocumentMessages.NotYaml(at, reason, help);
        }

        return DocumentMessages.NotYaml(at, Sentence(said), "check the indentation, and put a text that contains `: ` or ` #` in quotes");
    }

    private static SourceSpan? TabNear(SourceSpan at)
    {
        var tab = at.Source.Text.IndexOf('\t', at.Start);
        return tab < 0 ? null : at.Source.Span(tab, tab + 1);
    }

    private static string Sentence(string said)
    {
        said = said.Trim().TrimEnd('.');
        return said.Length == 0 ? "the file cannot be read" : char.ToLowerInvariant(said[0]) + said[1..];
    }
}
