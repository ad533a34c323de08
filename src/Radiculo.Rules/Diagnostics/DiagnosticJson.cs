using System.Text.Json;

namespace Radiculo.Rules.Diagnostics;

/// <summary>
/// A diagnostic as JSON, for the tool's <c>check</c> and for the lines of a batch, which differ in how they give the place.
/// </summary>
internal static class DiagnosticJson
{
    /// <summary>Of a pack: its severity, and the place as a file with lines and columns, null where there is none.</summary>
    public static void WriteOfPack(Utf8JsonWriter json, string pack, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("pack"u8, pack);
        json.WriteString("code"u8, diagnostic.Code);
        json.WriteString("severity"u8, diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        WriteText(json, diagnostic);
        json.WriteString("path"u8, diagnostic.Location?.Path);
        WritePosition(json, "line"u8, "column"u8, diagnostic.Location?.Start);
        WritePosition(json, "endLine"u8, "endColumn"u8, diagnostic.Location?.End);
        json.WriteEndObject();
    }

    /// <summary>Of one line of a batch, which is never a warning: the column is the place.</summary>
    public static void WriteOfLine(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, diagnostic.Code);
        WriteText(json, diagnostic);
        json.WriteNumber("column"u8, diagnostic.Location?.Start.Column ?? 1);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("message"u8, diagnostic.Message);
        json.WriteString("help"u8, diagnostic.Help);
    }

    private static void WritePosition(Utf8JsonWriter json, ReadOnlySpan<byte> line, ReadOnlySpan<byte> column, LinePosition? position)
    {
        if (position is { } known)
        {
            json.WriteNumber(line, known.Line);
            json.WriteNumber(column, known.Column);
        }
        else
        {
            json.WriteNull(line);
            json.WriteNull(column);
        }
    }
}
