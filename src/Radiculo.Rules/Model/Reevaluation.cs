namespace Radiculo.Rules;

/// <summary>When to look again.</summary>
public sealed record Reevaluation
{
    /// <summary>The earliest day a rule asks for; the day of the assessment means now.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Days from the assessment to <see cref="DueOn"/>, 0 or more.</summary>
    public required int DueInDays { get; init; }

    /// <summary>Every reason, each with its rules.</summary>
    public required IReadOnlyList<ReevaluationReason> Reasons { get; init; }
}

/// <summary>Why to look again.</summary>
public sealed record ReevaluationReason
{
    /// <summary>The reason's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>When it asks for it.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The rules that hold.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}
