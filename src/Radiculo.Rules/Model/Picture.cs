namespace Radiculo.Rules;

/// <summary>A red flag that is there, or that has not been ruled out.</summary>
public sealed record RedFlag
{
    /// <summary>The flag's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary><see cref="Verdict.Satisfied"/> or <see cref="Verdict.Undetermined"/>.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The highest disposition its rules give.</summary>
    public required string Disposition { get; init; }

    /// <summary>The rules that hold; if none does, those that are undetermined.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}

/// <summary>A reason why the pack does not cover the patient.</summary>
public sealed record ScopeReason
{
    /// <summary>The reason's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The rules that hold.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}

/// <summary>A nerve root the picture suggests.</summary>
public sealed record NerveRoot
{
    /// <summary>The root, for example <c>L5</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The rules that hold.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}

/// <summary>The direction of movement that helps.</summary>
public sealed record DirectionalPreference
{
    /// <summary>A direction's id, or <c>undetermined</c> when none is shown or two contradict each other.</summary>
    public required string Value { get; init; }

    /// <summary>The rules that hold; of a conflict, those of all sides.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The sides of a conflict; empty if there is none.</summary>
    public required IReadOnlyList<DirectionSide> Conflict { get; init; }
}

/// <summary>One side of a conflict between directions.</summary>
public sealed record DirectionSide
{
    /// <summary>The direction's id.</summary>
    public required string Value { get; init; }

    /// <summary>The rules that hold for it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}
