namespace Radiculo.Rules.Tests.Reference;

/// <summary>
/// A decision as the language page speaks of it, in words: what two readings of a pack must agree on. Rules stand in the order of their ids; only questions have an order of their own.
/// </summary>
internal sealed record ReferenceDecision
{
    public required string Status { get; init; }

    public required string Disposition { get; init; }

    public required string PossibleDisposition { get; init; }

    public required bool HasSafetyNet { get; init; }

    public required IReadOnlyList<(string Rule, string Verdict)> Rules { get; init; }

    public required IReadOnlyList<(string Flag, string Verdict, string Disposition, string Rules)> RedFlags { get; init; }

    public required IReadOnlyList<(string Reason, string Rules)> OutOfScope { get; init; }

    public required IReadOnlyList<(string Root, string Rules)> NerveRoots { get; init; }

    public required (string Value, string Rules) Direction { get; init; }

    public required IReadOnlyList<(string Direction, string Rules)> ConflictingDirections { get; init; }

    public required (DateOnly? DueOn, int? DueInDays) Reevaluation { get; init; }

    public required IReadOnlyList<(string Reason, DateOnly DueOn, string Rules)> ReevaluationReasons { get; init; }

    public required IReadOnlyList<(string Treatment, string Stance, string Rules, bool OffersProtocol)> Treatments { get; init; }

    public required IReadOnlyList<(string Investigation, string Stance, string Rules)> Investigations { get; init; }

    public required IReadOnlyList<(string Advice, string Rules)> Advice { get; init; }

    public required IReadOnlyList<(string Fact, string? CouldRaiseTo)> Questions { get; init; }

    /// <summary>An engine's decision in the same words.</summary>
    public static ReferenceDecision Of(TriageDecision decision, IEnumerable<string> rules) => new()
    {
        Status = decision.Status.ToString(),
        Disposition = decision.Disposition,
        PossibleDisposition = decision.PossibleDisposition,
        HasSafetyNet = decision.SafetyNet is not null,
        Rules = [.. rules.Order(StringComparer.Ordinal).Select(r => (r, decision.VerdictOf(r).ToString()))],
        RedFlags = [.. decision.RedFlags.Select(f => (f.Id, f.Verdict.ToString(), f.Disposition, Join(f.Rules))).OrderBy(f => f.Id, StringComparer.Ordinal)],
        OutOfScope = [.. decision.OutOfScope.Select(s => (s.Id, Join(s.Rules))).OrderBy(s => s.Id, StringComparer.Ordinal)],
        NerveRoots = [.. decision.NerveRoots.Select(r => (r.Id, Join(r.Rules))).OrderBy(r => r.Id, StringComparer.Ordinal)],
        Direction = (decision.DirectionalPreference.Value, Join(decision.DirectionalPreference.Rules)),
        ConflictingDirections = [.. decision.DirectionalPreference.Conflict.Select(s => (s.Value, Join(s.Rules))).OrderBy(s => s.Value, StringComparer.Ordinal)],
        Reevaluation = (decision.Reevaluation?.DueOn, decision.Reevaluation?.DueInDays),
        ReevaluationReasons = [.. (decision.Reevaluation?.Reasons ?? []).Select(r => (r.Id, r.DueOn, Join(r.Rules))).OrderBy(r => r.Id, StringComparer.Ordinal)],
        Treatments = [.. decision.Treatments.Select(t => (t.Id, t.Stance.ToString(), Join(t.Rules), t.Protocol is not null)).OrderBy(t => t.Id, StringComparer.Ordinal)],
        Investigations = [.. decision.Investigations.Select(i => (i.Id, i.Stance.ToString(), Join(i.Rules))).OrderBy(i => i.Id, StringComparer.Ordinal)],
        Advice = [.. decision.Advice.Select(a => (a.Id, Join(a.Rules))).OrderBy(a => a.Id, StringComparer.Ordinal)],
        Questions = [.. decision.Questions.Select(q => (q.Fact, q.CouldRaiseTo))],
    };

    public static string Join(IEnumerable<string> rules) => string.Join(' ', rules.Order(StringComparer.Ordinal));

    /// <summary>The fields on which the two differ, with what each of them says.</summary>
    public IReadOnlyList<string> DisagreementsWith(ReferenceDecision other) =>
        [.. Fields().Zip(other.Fields()).Where(p => p.First.Text != p.Second.Text).Select(p => $"{p.First.Field}: {p.First.Text}\n  but: {p.Second.Text}")];

    private IEnumerable<(string Field, string Text)> Fields() =>
    [
        ("rules", string.Join(", ", Rules)),
        ("status", Status),
        ("disposition", Disposition),
        ("possible disposition", PossibleDisposition),
        ("safety net", HasSafetyNet.ToString()),
        ("red flags", string.Join(", ", RedFlags)),
        ("out of scope", string.Join(", ", OutOfScope)),
        ("nerve roots", string.Join(", ", NerveRoots)),
        ("direction", Direction.ToString()),
        ("conflicting directions", string.Join(", ", ConflictingDirections)),
        ("re-evaluation", Reevaluation.ToString()),
        ("reasons for re-evaluation", string.Join(", ", ReevaluationReasons)),
        ("treatments", string.Join(", ", Treatments)),
        ("investigations", string.Join(", ", Investigations)),
        ("advice", string.Join(", ", Advice)),
        ("questions", string.Join(", ", Questions)),
    ];
}
