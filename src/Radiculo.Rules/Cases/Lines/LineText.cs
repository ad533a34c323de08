using System.Text.Json;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Cases.Lines;

/// <summary>A line that needs a closer look, as a text.</summary>
internal static class LineText
{
    /// <summary>
    /// Its ending keeps what is no JSON from being read as YAML: a line <c>as_of: 2026-03-16</c> is a piece of a case, not a case of which
    /// nothing is known.
    /// </summary>
    public const string Name = "line.json";

    /// <summary>The text, or null if something was reported.</summary>
    public static string? Read(ReadOnlySpan<byte> line, DiagnosticBag diagnostics)
    {
        var at = new SourceText(Name, "").Span(0, 0);
        if (line.Length > Limits.LineBytes)
        {
            diagnostics.Add(DocumentMessages.LineTooLong(at, Limits.LineBytes));
            return null;
        }

        var bytes = line.ToArray();
        if (TextFile.Read(at, () => bytes, Limits.LineBytes, diagnostics) is not { } source) return null;
        var start = source.Text.AsSpan().IndexOfAnyExcept(" \t\r\n");
        if (start >= 0 && source.Text[start] == '{') return source.Text;
        diagnostics.Add(DocumentMessages.NotJson(
            source.Span(Math.Max(0, start), Math.Max(0, start) + 1), "the line is not an object in `{ }`"));
        return null;
    }

    /// <summary>The case's own name, as far as a line that could not be read shows it.</summary>
    public static string? FindId(ReadOnlySpan<byte> line)
    {
        if (line.Length > Limits.LineBytes) return null;
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("id"u8)) continue;
                return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()?.Trim() : null;
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // the line is broken before its id
        }

        return null;
    }
}
