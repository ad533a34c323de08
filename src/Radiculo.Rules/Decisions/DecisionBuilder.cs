using Radiculo.Rules.Cases;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Decisions;

/// <summary>
/// Takes the verdicts of a run, gives the decision: who wins where several rules speak, and what waits for what is unknown.
/// </summary>
internal readonly ref struct DecisionBuilder(DecisionPlan plan, CaseRecord patient, RuleVerdicts verdicts)
{
    private readonly RuleVerdicts _verdicts = verdicts;

    /// <param name="caseId">The host's name for the case.</param>
    /// <param name="explainer">What answers when somebody asks the decision why.</param>
    public TriageDecision Build(string? caseId, DecisionExplainer explainer)
    {
        var catalogue = plan.Program.Pack.Catalogue;
        var standing = plan.Ladder.Of(_verdicts);
        Span<ulong> marked = plan.EntryWords <= 64 ? stackalloc ulong[plan.EntryWords] : new ulong[plan.EntryWords];
        plan.MarkEntries(_verdicts, marked);
        var scope = plan.Scope.Conclude(_verdicts, marked);
        var disposition = catalogue.Dispositions[standing.Established];
        return new TriageDecision(explainer)
        {
            Pack = plan.Pack,
            CaseId = caseId,
            AsOf = DateOnly.FromDayNumber(patient.Day),
            Status = plan.StatusOf(standing, _verdicts),
            Disposition = disposition.Id,
            PossibleDisposition = catalogue.Dispositions[standing.Possible].Id,
            DispositionTitle = disposition.Title,
            Instruction = disposition.Means,
            RedFlags = plan.RedFlags.Of(_verdicts),
            OutOfScope = scope,
            NerveRoots = plan.NerveRoots.Conclude(_verdicts, marked),
            DirectionalPreference = Direction(marked),
            Reevaluation = ReevaluationBuilder.Build(plan.Reasons.Conclude(_verdicts, marked), patient),
            Treatments = Treatments(marked, plan.Withholding.Because(standing, scope, _verdicts)),
            Investigations = plan.Investigations.Conclude(_verdicts, marked),
            Advice = plan.Advice.Conclude(_verdicts, marked),
            SafetyNet = standing.Established < catalogue.SafetyNetBelow ? catalogue.SafetyNet : null,
            NotCovered = plan.NotCovered,
            Disclaimer = plan.Program.Pack.Disclaimer,
        };
    }

    private DirectionalPreference Direction(ReadOnlySpan<ulong> marked)
    {
        var sides = plan.Directions.Conclude(_verdicts, marked);
        return sides.Length switch
        {
            0 => DecisionPlan.NoDirection,
            1 => sides[0],
            _ => DecisionPlan.NoDirection with
            {
                Rules = [.. sides.SelectMany(s => s.Rules).Order(StringComparer.Ordinal)],
                Conflict = [.. sides.Select(s => new DirectionSide { Value = s.Value, Rules = s.Rules })],
            },
        };
    }

    private Treatment[] Treatments(ReadOnlySpan<ulong> marked, WithheldReason? withheld)
    {
        var treatments = plan.Treatments.Conclude(_verdicts, marked);
        if (withheld is not null)
        {
            foreach (ref var treatment in treatments.AsSpan()) treatment = plan.Withholding.Withhold(treatment, withheld);
        }

        // the mildest stance first; of equals, the catalogue's order
        StableSort.By<Treatment, Mildness>(treatments);
        return treatments;
    }

    private readonly struct Mildness : ISortKey<Treatment>
    {
        public static int Of(Treatment item) => (int)item.Stance;
    }
}
