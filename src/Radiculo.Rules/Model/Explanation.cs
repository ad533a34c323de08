using System.Text.Json.Serialization;
using Radiculo.Rules.Model;

namespace Radiculo.Rules;

/// <summary>
/// Why a decision is what it is, as a tree: sections of conclusions, each with the rules it rests on, and the conditions that decided them.
/// <see cref="ToString"/> gives the text made from it. Immutable.
/// </summary>
public sealed class Explanation
{
    /// <summary>The name of the established disposition.</summary>
    public required string DispositionTitle { get; init; }

    /// <summary>What the patient should do.</summary>
    public required string Instruction { get; init; }

    /// <summary>How far the decision can be relied on.</summary>
    public required TriageStatus Status { get; init; }

    /// <summary>The name of the highest disposition that is still possible; null if it is the established one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StillPossible { get; init; }

    /// <summary>The day of the assessment.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The pack that decided.</summary>
    public required PackIdentity Pack { get; init; }

    /// <summary>The name of the pack.</summary>
    public required string PackTitle { get; init; }

    /// <summary>
    /// The conclusions by their kind, in the order in which a clinician reads them; a kind without a conclusion is left out.
    /// </summary>
    public required IReadOnlyList<ExplanationSection> Sections { get; init; }

    /// <summary>What to ask next, most consequential first.</summary>
    public required IReadOnlyList<ExplainedQuestion> Questions { get; init; }

    /// <summary>Which changes mean going back; null where the decision has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SafetyNet? SafetyNet { get; init; }

    /// <summary>The readings of ambiguous sources that the rules and concepts above rest on, by their ids.</summary>
    public required IReadOnlyList<ExplainedReading> Readings { get; init; }

    /// <summary>What the pack says nothing about.</summary>
    public required IReadOnlyList<string> NotCovered { get; init; }

    /// <summary>The pack's disclaimer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Disclaimer { get; init; }

    /// <summary>The explanation as a clinician reads it.</summary>
    /// <returns>Plain text, lines parted by <c>\n</c>.</returns>
    public override string ToString() => new ExplanationText().Write(this);
}

/// <summary>The conclusions of one kind.</summary>
public sealed class ExplanationSection
{
    /// <summary>What is concluded.</summary>
    public required ConclusionKind Kind { get; init; }

    /// <summary>The section's heading.</summary>
    public required string Title { get; init; }

    /// <summary>The conclusions, in the order of the decision.</summary>
    public required IReadOnlyList<ExplainedConclusion> Conclusions { get; init; }
}

/// <summary>What a section of an explanation speaks of.</summary>
public enum ConclusionKind
{
    /// <summary>A red flag that is there, or that has not been ruled out.</summary>
    [JsonStringEnumMemberName("red_flag")]
    RedFlag,

    /// <summary>A reason why the pack does not cover the patient.</summary>
    [JsonStringEnumMemberName("out_of_scope")]
    OutOfScope,

    /// <summary>The established disposition, where the sections before it do not give all of its rules.</summary>
    [JsonStringEnumMemberName("disposition")]
    Disposition,

    /// <summary>A reason to look again.</summary>
    [JsonStringEnumMemberName("reevaluation")]
    Reevaluation,

    /// <summary>A direction of movement that helps; several if the tests contradict each other.</summary>
    [JsonStringEnumMemberName("directional_preference")]
    DirectionalPreference,

    /// <summary>A nerve root the picture suggests.</summary>
    [JsonStringEnumMemberName("nerve_root")]
    NerveRoot,

    /// <summary>A treatment with its stance.</summary>
    [JsonStringEnumMemberName("treatment")]
    Treatment,

    /// <summary>An investigation with its stance.</summary>
    [JsonStringEnumMemberName("investigation")]
    Investigation,

    /// <summary>A piece of advice.</summary>
    [JsonStringEnumMemberName("advice")]
    Advice,
}

/// <summary>One conclusion of a decision and the rules it rests on.</summary>
public sealed class ExplainedConclusion
{
    /// <summary>
    /// The id of the red flag, scope reason, disposition, reason, direction, nerve root, treatment, investigation or piece of advice.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What is concluded, as a clinician reads it.</summary>
    public required string Headline { get; init; }

    /// <summary>The rules it rests on.</summary>
    public required IReadOnlyList<ExplainedRule> Rules { get; init; }

    /// <summary>The headline.</summary>
    public override string ToString() => Headline;
}

/// <summary>A question that is still open.</summary>
public sealed class ExplainedQuestion
{
    /// <summary>The id of the fact that is asked for.</summary>
    public required string Fact { get; init; }

    /// <summary>How to ask for it.</summary>
    public required string Text { get; init; }

    /// <summary>The name of the highest disposition the answer could lead to; null if it cannot raise the established one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CouldMean { get; init; }

    /// <summary>The question, and what it could mean.</summary>
    public override string ToString() => CouldMean is null ? Text : $"{Text} [could mean {CouldMean}]";
}

/// <summary>How an ambiguity of the sources was settled.</summary>
public sealed class ExplainedReading
{
    /// <summary>The reading's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the sources leave open.</summary>
    public required string Tension { get; init; }

    /// <summary>How the pack reads it.</summary>
    public required string Settled { get; init; }

    /// <summary>Whether a clinician has confirmed it.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>The id, the reading, and whether it waits to be confirmed.</summary>
    public override string ToString() => $"{Id}: {Settled}{(IsConfirmed ? "" : " (not yet confirmed by a clinician)")}";
}
