using System.Text.RegularExpressions;

namespace Radiculo.Rules.Tests.Diagnostics;

/// <summary>
/// What a case file expects under one of its lines: <c>^^^^ RAD3001: a piece of the message or the help</c>, with a <c>^</c> below each underlined character.
/// For a place outside the lines of the case file: <c># at PATH: RAD3001: …</c>.
/// </summary>
internal sealed partial record ExpectedDiagnostic(int Line, int Start, int Length, string Code, string Piece, string Path)
{
    /// <summary>The text without its expectations, and these, sorted; their lines count in the text that is left.</summary>
    public static (string Text, IReadOnlyList<ExpectedDiagnostic> Expected) Read(string annotated)
    {
        var text = new List<string>();
        var expected = new List<ExpectedDiagnostic>();
        foreach (var line in annotated.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            if (Underline().Match(line) is { Success: true } under) expected.Add(new ExpectedDiagnostic(text.Count, under.Groups[1].Index, under.Groups[1].Length, under.Groups[2].Value, under.Groups[3].Value, ""));
            else if (Elsewhere().Match(line) is { Success: true } place) expected.Add(new ExpectedDiagnostic(0, 0, 0, place.Groups[2].Value, place.Groups[3].Value, place.Groups[1].Value));
            else text.Add(line);
        }

        return (string.Join('\n', text), expected);
    }

    /// <summary>The expectation that a diagnostic meets; its piece is everything the diagnostic says.</summary>
    public static ExpectedDiagnostic Of(Diagnostic diagnostic, CasePack pack)
    {
        var said = diagnostic.Help is null ? diagnostic.Message : $"{diagnostic.Message}; {diagnostic.Help}";
        if (diagnostic.Location is not { } at || pack.LineInText(at) is not { } line) return new ExpectedDiagnostic(0, 0, 0, diagnostic.Code, said, diagnostic.Location?.Path ?? "");
        var start = at.Start.Column - 1;
        var end = at.End.Line == at.Start.Line ? at.End.Column - 1 : at.LineText.TrimEnd().Length;
        return new ExpectedDiagnostic(line, start, Math.Max(1, end - start), diagnostic.Code, said, "");
    }

    public bool IsMetBy(ExpectedDiagnostic actual) => this with { Piece = "" } == actual with { Piece = "" } && actual.Piece.Contains(Piece, StringComparison.Ordinal);

    public override string ToString() =>
        Line > 0 ? $"line {Line}: {new string(' ', Start)}{new string('^', Length)} {Code}: {Piece}" : $"# at {Path}: {Code}: {Piece}";

    [GeneratedRegex(@"^ *(\^+) (RAD\d{4}): (.+)$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^# at (\S+): (RAD\d{4}): (.+)$")]
    private static partial Regex Elsewhere();
}
