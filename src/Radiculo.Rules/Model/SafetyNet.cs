namespace Radiculo.Rules;

/// <summary>Which changes mean going back, and how fast.</summary>
public sealed record SafetyNet
{
    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>The changes.</summary>
    public required IReadOnlyList<SafetyNetItem> Items { get; init; }
}

/// <summary>One change that means going back.</summary>
public sealed record SafetyNetItem
{
    /// <summary>What the patient notices.</summary>
    public required string Change { get; init; }

    /// <summary>What to do, and how fast.</summary>
    public required string Do { get; init; }
}
