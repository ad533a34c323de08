using System.Text.Encodings.Web;
using System.Text.Json;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Batch;

/// <summary>
/// JSON on one line, with letters such as ü and ° written as they are; whatever some program takes for a line break is escaped.
/// </summary>
internal static class LineJson
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly TriageJsonContext Context =
        new(new JsonSerializerOptions(TriageJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = false,
        });
}
