namespace Radiculo.Rules;

/// <summary>The part of a decision that says whether a patient is safe where they are: nothing of treatment, re-evaluation or advice. Equal to what the whole decision says of the same case.</summary>
/// <param name="Status">How far it can be relied on. Look at this first.</param>
/// <param name="Disposition">The id of the highest disposition that is established.</param>
/// <param name="PossibleDisposition">The id of the highest disposition still possible given what is unknown.</param>
/// <param name="RedFlags">The red flags that are satisfied, then those that are undetermined. One that is refuted is not listed.</param>
public readonly record struct Screening(TriageStatus Status, string Disposition, string PossibleDisposition, IReadOnlyList<RedFlag> RedFlags);
