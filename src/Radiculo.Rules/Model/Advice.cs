using System.Text.Json.Serialization;

namespace Radiculo.Rules;

/// <summary>A piece of advice.</summary>
public sealed record Advice
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Audience Audience { get; init; }

    /// <summary>What to say.</summary>
    public required string Text { get; init; }

    /// <summary>The rules that hold.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}

/// <summary>Whom a piece of advice is for.</summary>
public enum Audience
{
    /// <summary>To be said to the patient.</summary>
    [JsonStringEnumMemberName("patient")]
    Patient,

    /// <summary>A note for the clinician.</summary>
    [JsonStringEnumMemberName("clinician")]
    Clinician,
}
