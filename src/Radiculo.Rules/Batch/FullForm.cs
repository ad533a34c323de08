using System.Text.Json;

namespace Radiculo.Rules.Batch;

/// <summary>Parts as <see cref="TriageJson"/> writes them.</summary>
internal sealed class FullForm : IPartForm
{
    public void Write(Utf8JsonWriter json, object part)
    {
        if (part is IReadOnlyList<string> texts)
        {
            json.WriteStartArray();
            foreach (var text in texts) json.WriteStringValue(text);
            json.WriteEndArray();
        }
        else JsonSerializer.Serialize(json, part, LineJson.Context.Options.GetTypeInfo(part.GetType()));
    }
}
