using System.Text.Json.Serialization;

namespace Radiculo.Rules;

/// <summary>What the record says of a rule or a red flag.</summary>
public enum Verdict
{
    /// <summary>Its condition is false.</summary>
    [JsonStringEnumMemberName("refuted")]
    Refuted,

    /// <summary>Its condition is unknown: something it needs has not been recorded.</summary>
    [JsonStringEnumMemberName("undetermined")]
    Undetermined,

    /// <summary>Its condition is true.</summary>
    [JsonStringEnumMemberName("satisfied")]
    Satisfied,
}
