using System.Collections.Immutable;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Decisions;

/// <summary>
/// The red flags of a decision: those that are satisfied, then those that are undetermined, each with the highest disposition first.
/// </summary>
internal sealed class RedFlagList
{
    private readonly ConclusionPlan<Label, RedFlag>[] _plans;
    private readonly RuleMask _mask;
    private readonly VerdictCache<RedFlag[]> _kept;

    public RedFlagList(IEnumerable<ConclusionPlan<Label, RedFlag>> plans)
    {
        _plans = [.. plans.OrderByDescending(HighestRank)];
        _mask = new RuleMask(_plans.SelectMany(p => p.Positions).Distinct());
        _kept = new VerdictCache<RedFlag[]>(_mask);
    }

    public IReadOnlyList<RedFlag> Of(in RuleVerdicts verdicts)
    {
        if (!_mask.Overlaps(verdicts.Satisfied) && !_mask.Overlaps(verdicts.Undetermined)) return [];
        if (_kept.TryGet(verdicts, out var kept)) return kept;
        var built = Build(verdicts);
        _kept.Keep(verdicts, built);
        return built;
    }

    /// <summary>The titles of the flags that one of these rules stands behind.</summary>
    public IEnumerable<string> TitlesOf(ImmutableArray<string> rules) =>
        _plans.Where(p => p.Rules.Any(r => rules.Contains(p.Program.Rules[r].Id, StringComparer.Ordinal))).Select(p => p.Entry.Title);

    /// <summary>A flag is satisfied if one of its rules holds, else undetermined.</summary>
    public static RedFlag Conclude(ConclusionPlan<Label, RedFlag> plan, in RuleVerdicts verdicts)
    {
        var verdict = plan.Highest(verdicts);
        var rank = 0;
        for (var i = 0; i < plan.Rules.Length; i++)
        {
            if (verdicts[plan.Positions[i]] == verdict) rank = Math.Max(rank, plan.Program.Rules[plan.Rules[i]].Then.Disposition!.Rank);
        }

        return new RedFlag
        {
            Id = plan.Entry.Id,
            Title = plan.Entry.Title,
            Verdict = verdict.ToVerdict(),
            Disposition = plan.Program.Pack.Catalogue.Dispositions[rank].Id,
            Rules = plan.Ids(verdicts, verdict),
        };
    }

    private static int HighestRank(ConclusionPlan<Label, RedFlag> plan) =>
        plan.Rules.Select(r => plan.Program.Rules[r].Then.Disposition?.Rank ?? 0).DefaultIfEmpty().Max();

    private RedFlag[] Build(in RuleVerdicts verdicts)
    {
        var flags = new List<RedFlag>();
        foreach (var verdict in (ReadOnlySpan<Truth>)[Truth.True, Truth.Unknown])
        {
            foreach (var plan in _plans)
            {
                if (plan.Highest(verdicts) == verdict) flags.Add(plan.Conclude(verdicts));
            }
        }

        return [.. flags];
    }
}
