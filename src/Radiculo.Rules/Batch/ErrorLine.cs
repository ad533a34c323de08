using System.Buffers;
using System.Text.Json;

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
            foreach (var diagnostic in diagnostics)
            {
                json.WriteStartObject();
                json.WriteString("code"u8, diagnostic.Code);
                json.WriteString("message"u8, diagnostic.Message);
                json.WriteString("help"u8, diagnostic.Help);
                json.WriteNumber("column"u8, (diagnostic.Span?.Start ?? 0) + 1);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
