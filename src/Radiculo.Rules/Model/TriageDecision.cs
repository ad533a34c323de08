using System.Text.Json.Serialization;
using Radiculo.Rules.Model;

namespace Radiculo.Rules;

/// <summary>
/// What the pack says of a case. Immutable. The same case and pack give an equal decision and the same bytes of JSON,
/// whatever the clock, culture or thread.
/// </summary>
public sealed class TriageDecision
{
    internal TriageDecision(DecisionExplainer explainer) => Explainer = explainer;

    /// <summary>The pack that decided.</summary>
    [JsonPropertyName("ruleSet")]
    public required PackIdentity Pack { get; init; }

    /// <summary>The host's name for the case, if it gave one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CaseId { get; init; }

    /// <summary>The day of the assessment.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far the decision can be relied on. Look at this first.</summary>
    public required TriageStatus Status { get; init; }

    /// <summary>The id of the highest disposition that is established.</summary>
    public required string Disposition { get; init; }

    /// <summary>The id of the highest disposition still possible given what is unknown.</summary>
    public required string PossibleDisposition { get; init; }

    /// <summary>The disposition's name.</summary>
    public required string DispositionTitle { get; init; }

    /// <summary>What the patient should do.</summary>
    public required string Instruction { get; init; }

    /// <summary>The red flags that are satisfied, then those that are undetermined. One that is refuted is not listed.</summary>
    public required IReadOnlyList<RedFlag> RedFlags { get; init; }

    /// <summary>Why the pack does not cover this patient; empty if it does.</summary>
    public required IReadOnlyList<ScopeReason> OutOfScope { get; init; }

    /// <summary>Nerve roots the picture suggests; a suggestion, not a finding.</summary>
    public required IReadOnlyList<NerveRoot> NerveRoots { get; init; }

    /// <summary>The direction of movement that helps.</summary>
    public required DirectionalPreference DirectionalPreference { get; init; }

    /// <summary>When to look again and why; null if no rule asks for it.</summary>
    public required Reevaluation? Reevaluation { get; init; }

    /// <summary>
    /// Treatments with their stance. Only those <see cref="Stance.Recommended"/> or <see cref="Stance.Conditional"/> are offered.
    /// </summary>
    public required IReadOnlyList<Treatment> Treatments { get; init; }

    /// <summary>Investigations with their stance.</summary>
    public required IReadOnlyList<Investigation> Investigations { get; init; }

    /// <summary>Advice for the patient and notes for the clinician.</summary>
    public required IReadOnlyList<Advice> Advice { get; init; }

    /// <summary>Which changes mean going back, and how fast; null at the pack's highest urgency, where the patient goes now.</summary>
    public required SafetyNet? SafetyNet { get; init; }

    /// <summary>What the pack says nothing about.</summary>
    public required IReadOnlyList<string> NotCovered { get; init; }

    /// <summary>The pack's disclaimer.</summary>
    public required string? Disclaimer { get; init; }

    /// <summary>What to ask next, most consequential first.</summary>
    public IReadOnlyList<Question> Questions => Explainer.QuestionsOf(this);

    /// <summary>
    /// Why: every conclusion with its rules, what decided them with which values, and their sources. Made when it is first asked for,
    /// then kept. It is part of the JSON only where <see cref="TriageJsonOptions.Explains"/> asks for it.
    /// </summary>
    [JsonIgnore]
    public Explanation Explanation => Explainer.Explain(this);

    internal DecisionExplainer Explainer { get; }

    /// <summary>The whole decision as a clinician reads it: the text of its <see cref="Explanation"/>.</summary>
    /// <returns>Plain text, lines parted by <c>\n</c>.</returns>
    public string Explain() => Explanation.ToString();

    /// <summary>What keeps a rule from holding: the smallest set of conditions that would have to be otherwise.</summary>
    /// <param name="ruleId">The rule's id, for example <c>treatment.extension-home-protocol</c>.</param>
    /// <exception cref="ArgumentException">The pack has no such rule; the message suggests one.</exception>
    public WhyNot WhyNot(string ruleId) => Explainer.WhyNot(ruleId);

    /// <summary>What the record says of one rule.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <exception cref="ArgumentException">The pack has no such rule; the message suggests one.</exception>
    public Verdict VerdictOf(string ruleId) => Explainer.VerdictOf(ruleId);

    /// <summary>Whether the established disposition is this one or a higher one.</summary>
    /// <param name="disposition">A disposition's id, for example <c>urgent_evaluation</c>.</param>
    /// <exception cref="ArgumentException">The pack has no such disposition.</exception>
    public bool IsAtLeast(string disposition) => Explainer.RankOf(Disposition) >= Explainer.RankOf(disposition);

    /// <summary>The decision as JSON, indented.</summary>
    /// <param name="explain">Whether its <see cref="Explanation"/> is part of it.</param>
    public string ToJson(bool explain = false) => TriageJson.Write(this, new TriageJsonOptions { Explains = explain });
}
