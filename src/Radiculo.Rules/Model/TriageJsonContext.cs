using System.Text.Json.Serialization;

namespace Radiculo.Rules.Model;

/// <summary>What the source generator makes of a decision, an explanation and the answer to "why not": JSON without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true,
    NewLine = "\n", GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(TriageDecision))]
[JsonSerializable(typeof(IReadOnlyList<TriageDecision>))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(WhyNot))]
internal sealed partial class TriageJsonContext : JsonSerializerContext;
