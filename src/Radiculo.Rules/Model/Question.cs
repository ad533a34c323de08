namespace Radiculo.Rules;

/// <summary>A fact that is not recorded and could change the decision.</summary>
public sealed record Question
{
    /// <summary>The fact's id.</summary>
    public required string Fact { get; init; }

    /// <summary>How to ask for it.</summary>
    public required string Text { get; init; }

    /// <summary>The highest disposition above the established one that the answer could lead to; null if it cannot raise it.</summary>
    public string? CouldRaiseTo { get; init; }
}
