namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>What the rules say of a patient, by ids.</summary>
internal sealed class HandWrittenDecision
{
    public required DateOnly AsOf { get; init; }

    public required DecisionStatus Status { get; init; }

    public required Rung Disposition { get; init; }

    public required Rung PossibleDisposition { get; init; }

    public required IReadOnlyList<RedFlagResult> RedFlags { get; init; }

    public required IReadOnlyList<Concluded<ScopeReasonId>> OutOfScope { get; init; }

    public required IReadOnlyList<Concluded<NerveRootId>> NerveRoots { get; init; }

    /// <summary>One direction, none, or several that contradict each other.</summary>
    public required IReadOnlyList<Concluded<DirectionId>> Directions { get; init; }

    public required ReevaluationResult? Reevaluation { get; init; }

    public required IReadOnlyList<TreatmentResult> Treatments { get; init; }

    public required InvestigationResult? Imaging { get; init; }

    public required IReadOnlyList<Concluded<AdviceId>> Advice { get; init; }

    public required IReadOnlyList<QuestionResult> Questions { get; init; }

    public bool HasSafetyNet => Disposition < Rung.Emergency;
}

internal sealed record RedFlagResult(RedFlagId Id, bool IsSatisfied, Rung Disposition, IReadOnlyList<string> Rules);

internal sealed record Concluded<T>(T Id, IReadOnlyList<string> Rules);

internal sealed record ReevaluationResult(DateOnly DueOn, int DueInDays, IReadOnlyList<ReevaluationReasonResult> Reasons);

internal sealed record ReevaluationReasonResult(ReasonId Id, DateOnly DueOn, IReadOnlyList<string> Rules);

internal sealed record TreatmentResult(TreatmentId Id, TreatmentStance Stance, IReadOnlyList<string> Rules);

internal sealed record InvestigationResult(TreatmentStance Stance, IReadOnlyList<string> Rules);

internal sealed record QuestionResult(FactId Fact, Rung? CouldRaiseTo);
