using System.Text.Json.Serialization;

namespace Radiculo.Rules;

/// <summary>A treatment and how the decision stands towards it.</summary>
public sealed record Treatment
{
    /// <summary>The treatment's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The strictest stance a rule takes, or that follows from what is unknown.</summary>
    public required Stance Stance { get; init; }

    /// <summary>How much and how often, as the sources give it.</summary>
    public string? Dose { get; init; }

    /// <summary>Why this stance: a sentence for each reason.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>The rules that settle the stance.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>How long, and when a change is to be expected.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Timeline { get; init; }

    /// <summary>What to bear in mind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>What is known of its effect.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Evidence { get; init; }

    /// <summary>Its steps and stop rules; only of a treatment that is offered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Protocol? Protocol { get; init; }

    /// <summary>What to measure to see whether it works.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];
}

/// <summary>A protocol a patient follows.</summary>
public sealed record Protocol
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>What to do, in order.</summary>
    public required IReadOnlyList<ProtocolStep> Steps { get; init; }

    /// <summary>When to stop, at any step.</summary>
    public required IReadOnlyList<StopRule> Stop { get; init; }

    /// <summary>How often.</summary>
    public string? Repeat { get; init; }

    /// <summary>What to bear in mind.</summary>
    public string? Note { get; init; }
}

/// <summary>A step of a protocol.</summary>
public sealed record ProtocolStep
{
    /// <summary>What to do.</summary>
    public required string Do { get; init; }

    /// <summary>How long or how often.</summary>
    public string? For { get; init; }

    /// <summary>What it is for.</summary>
    public string? Aim { get; init; }
}

/// <summary>When to stop a protocol.</summary>
public sealed record StopRule
{
    /// <summary>What happens.</summary>
    public required string When { get; init; }

    /// <summary>What to do then.</summary>
    public required string Do { get; init; }
}
