using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Decisions;

/// <summary>
/// Says why no treatment is offered, and makes treatments wait for it. Both follow from verdicts alone and are kept, so that a withheld
/// treatment is one object in every decision that withholds it for the same reason.
/// </summary>
internal sealed class Withholding(DecisionPlan plan)
{
    /// <summary>A reason follows from the screened rules alone, so their verdicts are its key.</summary>
    private readonly VerdictCache<WithheldReason> _reasons = new(new RuleMask(Enumerable.Range(0, plan.Order.ScreenedCount)));

    private readonly Waiting?[] _waiting = new Waiting?[1024];

    /// <summary>Why no treatment is offered at all, with the rules behind it; null if treatment may be offered.</summary>
    public WithheldReason? Because(in Standing standing, IReadOnlyList<ScopeReason> scope, in RuleVerdicts verdicts)
    {
        if (standing.Established < plan.Program.Pack.Catalogue.WithheldRank && !standing.IsBlocked && scope.Count == 0) return null;

        if (_reasons.TryGet(verdicts, out var kept)) return kept;
        var built = Build(standing, scope, verdicts);
        _reasons.Keep(verdicts, built);
        return built;
    }

    /// <summary>The treatment, waiting for the reason unless a rule is stricter still.</summary>
    public Treatment Withhold(Treatment treatment, WithheldReason reason)
    {
        if (treatment.Stance >= Stance.Withheld) return treatment;
        var hash = RuntimeHelpers.GetHashCode(treatment) ^ (RuntimeHelpers.GetHashCode(reason) * 31);
        ref var place = ref _waiting[hash & (_waiting.Length - 1)];
        if (place is { } kept && ReferenceEquals(kept.Treatment, treatment) && ReferenceEquals(kept.Reason, reason)) return kept.Withheld;
        var withheld = treatment with { Stance = Stance.Withheld, Why = reason.Why, Rules = reason.Rules, Protocol = null };
        place = new Waiting(treatment, reason, withheld);
        return withheld;
    }

    private WithheldReason Build(in Standing standing, IReadOnlyList<ScopeReason> scope, in RuleVerdicts verdicts)
    {
        var catalogue = plan.Program.Pack.Catalogue;
        var rank = standing.Established;
        if (rank >= catalogue.WithheldRank)
        {
            var established = Ids(r => r.Rank == rank, Truth.True, verdicts);
            return new WithheldReason([$"{catalogue.Dispositions[rank].Title} comes first."], established);
        }

        if (!standing.IsBlocked)
        {
            string[] rules = [.. scope.SelectMany(s => s.Rules).Order(StringComparer.Ordinal)];
            return new WithheldReason([$"Not covered: {string.Join("; ", scope.Select(s => s.Title))}."], rules);
        }

        var blocking = Ids(r => r.IsRedFlag && r.Rank > rank && r.Rank >= catalogue.WithheldRank, Truth.Unknown, verdicts);
        return new WithheldReason([$"Not yet ruled out: {string.Join("; ", plan.RedFlags.TitlesOf(blocking))}."], blocking);
    }

    private ImmutableArray<string> Ids(Func<RankedRule, bool> which, Truth verdict, in RuleVerdicts verdicts)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var rule in plan.Ladder.Rules)
        {
            if (verdicts[rule.Position] == verdict && which(rule)) ids.Add(rule.Id);
        }

        return ids.ToImmutable();
    }

    private sealed record Waiting(Treatment Treatment, WithheldReason Reason, Treatment Withheld);
}

/// <summary>Why no treatment is offered, and the rules behind it.</summary>
internal sealed record WithheldReason(IReadOnlyList<string> Why, IReadOnlyList<string> Rules);
