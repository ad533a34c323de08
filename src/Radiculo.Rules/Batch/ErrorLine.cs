using System.Buffers;
using System.Text.Json;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Batch;

/// <summary>What stands in the output for a line that could not be decided.</summary>
internal static class ErrorLine
{
    public static void Write(long lineNumber, string? caseId, IReadOnlyList<Diagnostic> diagnostics, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, LineJson.Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("error"u8);
            json.WriteNumber("line"u8, lineNumber);
            if (caseId is not null) json.WriteString("caseId"u8, caseId);
            json.WriteStartArray("diagnostics"u8);
            foreach (var diagnostic in diagnostics) DiagnosticJson.WriteOfLine(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
