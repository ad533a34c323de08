using System.Collections.Immutable;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// Takes the truths of a run (at least as many as the program has nodes), gives the decision: who wins where several rules speak, and what waits for what is unknown.
/// </summary>
internal sealed class DecisionBuilder(DecisionPlan plan, CaseRecord patient, Truth[] truths)
{
    private Catalogue Catalogue => plan.Program.Pack.Catalogue;

    public TriageDecision Build(string? caseId, DecisionExplainer explainer)
    {
        var (rank, possible, blocked) = Ranks();
        var scope = Conclude(plan.Scope);
        var withheld = WithheldBecause(rank, blocked, scope);
        var disposition = Catalogue.Dispositions[rank];
        return new TriageDecision(explainer)
        {
            RuleSet = plan.Identity,
            CaseId = caseId,
            AsOf = DateOnly.FromDayNumber(patient.Day),
            Status = blocked ? TriageStatus.NeedsInformation : scope.Count > 0 ? TriageStatus.OutOfScope : TriageStatus.Conclusive,
            Disposition = disposition.Id,
            PossibleDisposition = Catalogue.Dispositions[possible].Id,
            DispositionTitle = disposition.Title,
            Instruction = disposition.Means,
            RedFlags = RedFlags(),
            OutOfScope = scope,
            NerveRoots = Conclude(plan.NerveRoots),
            DirectionalPreference = Direction(),
            Reevaluation = new ReevaluationBuilder(plan, patient, truths).Build(),
            Treatments = Treatments(withheld),
            Investigations = Conclude(plan.Investigations),
            Advice = Conclude(plan.Advice),
            SafetyNet = rank < Catalogue.SafetyNetBelow ? Catalogue.SafetyNet : null,
            NotCovered = plan.NotCovered,
            Disclaimer = plan.Program.Pack.Disclaimer,
            Questions = plan.Questions.Ask(truths.AsSpan(0, plan.Program.Nodes.Length), patient, rank),
        };
    }

    /// <summary>The established rank, the possible one, and whether an undetermined red flag stands between the patient and treatment.</summary>
    private (int Established, int Possible, bool Blocked) Ranks()
    {
        var (established, open, flag) = (0, 0, 0);
        foreach (ref readonly var rule in plan.Ranked.AsSpan())
        {
            var truth = truths[rule.Node];
            if (truth == Truth.True) established = Math.Max(established, rule.Rank);
            if (truth != Truth.Unknown) continue;
            open = Math.Max(open, rule.Rank);
            if (rule.IsRedFlag) flag = Math.Max(flag, rule.Rank);
        }

        return (established, Math.Max(established, open), flag > established && flag >= Catalogue.WithheldRank);
    }

    /// <summary>The conclusions of the entries for which a rule holds.</summary>
    private IReadOnlyList<TConclusion> Conclude<TEntry, TConclusion>(ConclusionPlan<TEntry, TConclusion>[] plans)
        where TConclusion : class
    {
        var count = 0;
        foreach (var entry in plans)
        {
            if (entry.Highest(truths) == Truth.True) count++;
        }

        if (count == 0) return [];
        var conclusions = new TConclusion[count];
        var next = 0;
        foreach (var entry in plans)
        {
            if (entry.Highest(truths) == Truth.True) conclusions[next++] = entry.Conclude(truths);
        }

        return conclusions;
    }

    private IReadOnlyList<RedFlag> RedFlags()
    {
        var flags = new List<RedFlag>();
        foreach (var verdict in (ReadOnlySpan<Truth>)[Truth.True, Truth.Unknown])
        {
            foreach (var flag in plan.RedFlags)
            {
                if (flag.Highest(truths) == verdict) flags.Add(flag.Conclude(truths));
            }
        }

        return flags.Count == 0 ? [] : flags;
    }

    private DirectionalPreference Direction()
    {
        var sides = Conclude(plan.Directions);
        return sides.Count switch
        {
            0 => DecisionPlan.NoDirection,
            1 => sides[0],
            _ => new DirectionalPreference(DecisionPlan.NoDirection.Value, [.. sides.SelectMany(s => s.Rules).Order(StringComparer.Ordinal)], [.. sides.Select(s => new DirectionSide(s.Value, s.Rules))]),
        };
    }

    private IReadOnlyList<Treatment> Treatments(WithheldReason? withheld)
    {
        var treatments = Conclude(plan.Treatments);
        if (treatments.Count == 0) return treatments;
        var ordered = (Treatment[])treatments;
        if (withheld is not null)
        {
            for (var i = 0; i < ordered.Length; i++)
            {
                if (ordered[i].Stance < Stance.Withheld) ordered[i] = ordered[i] with { Stance = Stance.Withheld, Why = withheld.Why, Rules = withheld.Rules, Protocol = null };
            }
        }

        return SortByStance(ordered);
    }

    /// <summary>The mildest stance first; of equals, the catalogue's order.</summary>
    private static Treatment[] SortByStance(Treatment[] treatments)
    {
        var sorted = new Treatment[treatments.Length];
        var next = 0;
        for (var stance = Stance.Recommended; stance <= Stance.Contraindicated; stance++)
        {
            foreach (var treatment in treatments)
            {
                if (treatment.Stance == stance) sorted[next++] = treatment;
            }
        }

        return sorted;
    }

    /// <summary>Why no treatment is offered at all, with the rules behind it; null if treatment may be offered.</summary>
    private WithheldReason? WithheldBecause(int rank, bool blocked, IReadOnlyList<ScopeReason> scope)
    {
        var rules = plan.Program.Rules;
        if (rank >= Catalogue.WithheldRank)
        {
            return new WithheldReason([$"{Catalogue.Dispositions[rank].Title} comes first."], Ids(r => r.Rank == rank, Truth.True));
        }

        if (blocked)
        {
            var blocking = Ids(r => r.IsRedFlag && r.Rank > rank && r.Rank >= plan.Program.Pack.Catalogue.WithheldRank, Truth.Unknown);
            var flags = plan.RedFlags.Where(f => f.Rules.Any(r => blocking.Contains(rules[r].Id, StringComparer.Ordinal))).Select(f => f.Entry.Title);
            return new WithheldReason([$"Not yet ruled out: {string.Join("; ", flags)}."], blocking);
        }

        return scope.Count == 0 ? null : new WithheldReason([$"Not covered: {string.Join("; ", scope.Select(s => s.Title))}."], [.. scope.SelectMany(s => s.Rules).Order(StringComparer.Ordinal)]);
    }

    private ImmutableArray<string> Ids(Func<RankedRule, bool> which, Truth verdict)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var rule in plan.Ranked)
        {
            if (truths[rule.Node] == verdict && which(rule)) ids.Add(plan.Program.Rules[rule.Rule].Id);
        }

        return ids.ToImmutable();
    }
}

/// <summary>Why no treatment is offered, and the rules behind it.</summary>
internal sealed record WithheldReason(IReadOnlyList<string> Why, IReadOnlyList<string> Rules);
