namespace Radiculo.Rules.NRules;

/// <summary>
/// A rule that the facts settle: it holds or it is refuted. Derived: it leaves the session when what it rests on does. A rule without one
/// is undetermined.
/// </summary>
public sealed record RuleVerdict
{
    internal RuleVerdict(PackIdentity pack, string rule, Verdict verdict)
    {
        Pack = pack;
        Rule = rule;
        Verdict = verdict;
    }

    /// <summary>The pack the rule stands in.</summary>
    public PackIdentity Pack { get; }

    /// <summary>The rule's id.</summary>
    public string Rule { get; }

    /// <summary><see cref="Verdict.Satisfied"/> or <see cref="Verdict.Refuted"/>.</summary>
    public Verdict Verdict { get; }

    /// <summary>The red flag it concludes, by id; null if there is none, and always null of a refuted rule.</summary>
    public string? RedFlag { get; internal init; }

    /// <summary>The disposition it concludes, by id; null if there is none, and always null of a refuted rule.</summary>
    public string? Disposition { get; internal init; }

    /// <summary>
    /// The reason it gives why the pack does not cover this patient, by id; null if there is none, and always null of a refuted rule.
    /// </summary>
    public string? OutOfScope { get; internal init; }
}
