using System.Text.Json.Serialization;

namespace Radiculo.Rules;

/// <summary>What is recorded of a finding. Not recorded at all is unknown, never <see cref="Absent"/>.</summary>
public enum Finding
{
    /// <summary>Asked or examined, and not there.</summary>
    Absent,

    /// <summary>There.</summary>
    Present,
}

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

/// <summary>How a decision stands towards a treatment; the larger, the stricter.</summary>
public enum Stance
{
    /// <summary>Offer it.</summary>
    [JsonStringEnumMemberName("recommended")]
    Recommended,

    /// <summary>An option, under the condition that is named.</summary>
    [JsonStringEnumMemberName("conditional")]
    Conditional,

    /// <summary>Not now: something has to be known or done first.</summary>
    [JsonStringEnumMemberName("withheld")]
    Withheld,

    /// <summary>Must not be given.</summary>
    [JsonStringEnumMemberName("contraindicated")]
    Contraindicated,
}

/// <summary>How far a decision can be relied on.</summary>
public enum TriageStatus
{
    /// <summary>An undetermined red flag could raise the disposition to where treatment is withheld: ask first.</summary>
    [JsonStringEnumMemberName("needs_information")]
    NeedsInformation,

    /// <summary>The pack's sources do not cover this patient.</summary>
    [JsonStringEnumMemberName("out_of_scope")]
    OutOfScope,

    /// <summary>Anything else.</summary>
    [JsonStringEnumMemberName("conclusive")]
    Conclusive,
}
