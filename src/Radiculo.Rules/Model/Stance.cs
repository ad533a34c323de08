using System.Text.Json.Serialization;

namespace Radiculo.Rules;

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
