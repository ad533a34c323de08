using System.Globalization;
using System.Security;
using System.Text;

namespace Radiculo.Rules.Tests.Readme;

/// <summary>A terminal's text as an SVG, a line of it to a line of the file, so that a changed decision shows in a diff.</summary>
internal static class TerminalPicture
{
    public const string Path = "src/Radiculo.Rules.Cli/decision.svg";

    private const int LineHeight = 18;
    private const int Margin = 16;
    private const double CharacterWidth = 7.8;

    public static string Of(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var height = lines.Length * LineHeight + 2 * Margin;
        var width = (int)Math.Ceiling(lines.Max(l => l.Length) * CharacterWidth) + 2 * Margin;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="A decision in the terminal">
            <rect width="{width}" height="{height}" rx="8" fill="#16181d"/>
            <g font-family="ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13" fill="#d7dae0" xml:space="preserve">

            """);
        for (var i = 0; i < lines.Length; i++) AppendLine(svg, lines[i], Margin + (i + 1) * LineHeight - 5);
        return svg.Append("</g>\n</svg>\n").ToString().ReplaceLineEndings("\n");
    }

    private static void AppendLine(StringBuilder svg, string line, int y)
    {
        if (line.Length == 0) return;
        var length = (line.Length * CharacterWidth).ToString("0.#", CultureInfo.InvariantCulture);
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{y}\" textLength=\"{length}\" {Style(line)}>{SecurityElement.Escape(line)}</text>\n");
    }

    private static string Style(string line) =>
        line.TrimStart() is ['┌' or '│' or '└', ..] ? "fill=\"#f2c14e\" style=\"white-space:pre\""
        : char.IsLetter(line[0]) ? "font-weight=\"bold\" style=\"white-space:pre\""
        : line.TrimStart() is ['✓', ..] ? "fill=\"#8fd19e\" style=\"white-space:pre\""
        : line.TrimStart() is ['✗', ..] ? "fill=\"#9aa0aa\" style=\"white-space:pre\""
        : "style=\"white-space:pre\"";
}
