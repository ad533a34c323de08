namespace Radiculo.Rules;

/// <summary>
/// The part of a decision that says whether a patient is safe where they are: nothing of treatment, re-evaluation or advice. Equal to
/// what the whole decision says of the same case.
/// </summary>
public readonly record struct Screening
{
    /// <summary>How far it can be relied on. Look at this first.</summary>
    public required TriageStatus Status { get; init; }

    /// <summary>The id of the highest disposition that is established.</summary>
    public required string Disposition { get; init; }

    /// <summary>The id of the highest disposition still possible given what is unknown.</summary>
    public required string PossibleDisposition { get; init; }

    /// <summary>The red flags that are satisfied, then those that are undetermined. One that is refuted is not listed.</summary>
    public required IReadOnlyList<RedFlag> RedFlags { get; init; }
}
