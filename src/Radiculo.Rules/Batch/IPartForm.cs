using System.Text.Json;

namespace Radiculo.Rules.Batch;

/// <summary>How the parts of a decision are written.</summary>
internal interface IPartForm
{
    /// <summary>Writes a conclusion, a question, a text or whatever else decisions share.</summary>
    void Write(Utf8JsonWriter json, object part);
}
