using System.Text.Json.Serialization;

namespace Radiculo.Rules;

/// <summary>An investigation and how the decision stands towards it.</summary>
public sealed record Investigation
{
    /// <summary>The investigation's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The strictest stance a rule takes.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Why this stance.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>The rules that settle it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>What to bear in mind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>What is known of its use.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Evidence { get; init; }
}
