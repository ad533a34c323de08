using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Radiculo.Rules.Model;

namespace Radiculo.Rules;

/// <summary>Decisions as JSON, written without reflection.</summary>
public static class TriageJson
{
    /// <summary>As the generated context, with letters such as ü and ° written as they are.</summary>
    private static readonly TriageJsonContext Readable =
        new(new JsonSerializerOptions(TriageJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>How to write a <see cref="TriageDecision"/>: add it to the resolvers of a host's own <see cref="JsonSerializerOptions"/>.</summary>
    public static IJsonTypeInfoResolver TypeInfoResolver => TriageJsonContext.Default;

    /// <summary>One decision as an indented JSON object.</summary>
    public static string Write(TriageDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return JsonSerializer.Serialize(decision, Readable.TriageDecision);
    }

    /// <summary>Several decisions as one indented JSON array, in order.</summary>
    public static string Write(IReadOnlyList<TriageDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return JsonSerializer.Serialize(decisions, Readable.IReadOnlyListTriageDecision);
    }
}
