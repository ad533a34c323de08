using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Radiculo.Rules.Model;

namespace Radiculo.Rules;

/// <summary>Decisions as JSON, written without reflection.</summary>
public static class TriageJson
{
    /// <summary>As the generated context, with letters such as ü and ° written as they are.</summary>
    private static readonly TriageJsonContext Readable =
        new(new JsonSerializerOptions(TriageJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>
    /// How to write a <see cref="TriageDecision"/>, an <see cref="Explanation"/> or a <see cref="WhyNot"/>: add it to the resolvers of a
    /// host's own
    /// <see cref="JsonSerializerOptions"/>.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver => TriageJsonContext.Default;

    /// <summary>One decision as an indented JSON object.</summary>
    public static string Write(TriageDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return JsonSerializer.Serialize(decision, Readable.TriageDecision);
    }

    /// <summary>One decision as an indented JSON object, with what is asked for behind its own fields.</summary>
    /// <exception cref="ArgumentException">The pack has no rule that <see cref="TriageJsonOptions.WhyNot"/> names.</exception>
    public static string Write(TriageDecision decision, TriageJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(options);
        return options.AddNothing ? Write(decision) : ToObject(decision, options).ToJsonString(Readable.Options);
    }

    /// <summary>Several decisions as one indented JSON array, in order.</summary>
    public static string Write(IReadOnlyList<TriageDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return JsonSerializer.Serialize(decisions, Readable.IReadOnlyListTriageDecision);
    }

    /// <summary>Several decisions as one indented JSON array, in order, each with what is asked for behind its own fields.</summary>
    /// <exception cref="ArgumentException">The pack has no rule that <see cref="TriageJsonOptions.WhyNot"/> names.</exception>
    public static string Write(IReadOnlyList<TriageDecision> decisions, TriageJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(options);
        if (options.AddNothing) return Write(decisions);
        JsonNode?[] objects = [.. decisions.Select(d => ToObject(d, options))];
        return new JsonArray(objects).ToJsonString(Readable.Options);
    }

    private static JsonObject ToObject(TriageDecision decision, TriageJsonOptions options)
    {
        var json = JsonSerializer.SerializeToNode(decision, Readable.TriageDecision)!.AsObject();
        if (options.Explains) json["explanation"] = JsonSerializer.SerializeToNode(decision.Explanation, Readable.Explanation);
        if (options.WhyNot.Count == 0) return json;
        JsonNode?[] answers = [.. options.WhyNot.Select(rule => JsonSerializer.SerializeToNode(decision.WhyNot(rule), Readable.WhyNot))];
        json["whyNot"] = new JsonArray(answers);
        return json;
    }
}
