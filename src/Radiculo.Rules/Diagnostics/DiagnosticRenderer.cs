using System.Text;

namespace Radiculo.Rules.Diagnostics;

/// <summary>Prints a diagnostic as a person reads it: the sentence, the line, the underline, the cure.</summary>
internal static class DiagnosticRenderer
{
    private const int WidestLine = 160;

    public static string Render(Diagnostic diagnostic)
    {
        var text = new StringBuilder(diagnostic.ToString());
        if (diagnostic.Location is { } location) AppendSource(text, location);
        if (diagnostic.Help is { } help) text.Append("\n  help: ").Append(help);
        return text.ToString();
    }

    private static void AppendSource(StringBuilder text, SourceLocation location)
    {
        var line = location.Line;
        var start = Math.Min(location.Start.Column - 1, line.Length);
        var end = location.End.Line == location.Start.Line ? Math.Min(location.End.Column - 1, line.Length) : line.TrimEnd().Length;
        var shift = 0;
        if (line.Length > WidestLine)
        {
            shift = Math.Max(0, Math.Min(start - 40, line.Length - WidestLine));
            line = line[shift..Math.Min(line.Length, shift + WidestLine)];
            end = Math.Min(end, shift + WidestLine);
        }

        var number = location.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        text.Append("\n  ").Append(number).Append(" | ");
        for (var i = 0; i < line.Length; i++) text.Append(Printable.Is(line, i) ? line[i] : ' ');
        text.Append("\n  ").Append(' ', number.Length).Append(" | ").Append(' ', start - shift).Append('^', Math.Max(1, end - start));
    }
}
