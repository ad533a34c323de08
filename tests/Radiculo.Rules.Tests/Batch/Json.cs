using System.Text.Encodings.Web;
using System.Text.Json;

namespace Radiculo.Rules.Tests.Batch;

internal static class Json
{
    /// <summary>On one line, letters as they are.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
