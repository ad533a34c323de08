using System.Text.Json.Serialization;

namespace Radiculo.Rules;

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
