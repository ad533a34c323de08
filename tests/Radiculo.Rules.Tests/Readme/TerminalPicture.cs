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
            <g font-family="ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13" fill="#d7dae0" style="white-space:pre" xml:space="preserve">

            """);
        var (look, inside) = ("", 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            if (Look(lines[i]) is { Length: > 0 } own) (look, inside) = (own, lines[i][indent] is '✓' or '✗' ? indent + 2 : 0);
            else if (indent != inside) (look, inside) = ("", 0);
            AppendLine(svg, lines[i], Margin + (i + 1) * LineHeight - 5, look);
        }

        return svg.Append("</g>\n</svg>\n").ToString().ReplaceLineEndings("\n");
    }

    private static void AppendLine(StringBuilder svg, string line, int y, string look)
    {
        var text = line.TrimStart();
        if (text.Length == 0) return;
        var x = Margin + (line.Length - text.Length) * CharacterWidth;
        var length = text.Length * CharacterWidth;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y}\" textLength=\"{length:0.#}\"{look}>{SecurityElement.Escape(text)}</text>\n");
    }

    /// <summary>By how the line begins; what a line with a mark did not hold stands below it, two columns in, and looks the same.</summary>
    private static string Look(string line) => line.TrimStart().FirstOrDefault() switch
    {
        '\0' => "",
        '┌' or '│' or '└' => " fill=\"#f2c14e\"",
        '✓' => " fill=\"#8fd19e\"",
        '✗' => " fill=\"#9aa0aa\"",
        _ when line[0] != ' ' => " font-weight=\"bold\"",
        _ => "",
    };
}
