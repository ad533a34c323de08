using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Settles how high on the pack's ladder a case stands, and how high it may still.</summary>
internal sealed class Ladder
{
    private readonly RuleMask[] _rules;
    private readonly RuleMask[] _redFlags;
    private readonly int _withheldRank;

    public Ladder(RuleProgram program, RuleOrder order)
    {
        var catalogue = program.Pack.Catalogue;
        _withheldRank = catalogue.WithheldRank;
        Rules =
        [
            .. Enumerable.Range(0, program.Rules.Length)
                .Where(r => program.Rules[r].Then.Disposition is not null)
                .Select(r => new RankedRule(order.PositionOf(r), program.Rules[r].Id, program.Rules[r].Then.Disposition!.Rank, program.Rules[r].Then.RedFlag is not null)),
        ];
        _rules = [.. catalogue.Dispositions.Select(d => new RuleMask(Rules.Where(r => r.Rank == d.Rank).Select(r => r.Position)))];
        _redFlags = [.. catalogue.Dispositions.Select(d => new RuleMask(Rules.Where(r => r.Rank == d.Rank && r.IsRedFlag).Select(r => r.Position)))];
    }

    /// <summary>The rules with a disposition, in the order of their ids.</summary>
    public RankedRule[] Rules { get; }

    /// <summary>The established rank, the possible one, and whether an undetermined red flag stands between the patient and treatment.</summary>
    public Standing Of(in Verdicts verdicts)
    {
        var established = Highest(_rules, verdicts.Satisfied);
        return new Standing(
            established,
            Math.Max(established, Highest(_rules, verdicts.Undetermined)),
            Highest(_redFlags, verdicts.Undetermined) is var flag && flag > established && flag >= _withheldRank);
    }

    /// <summary>The highest rank of these rules; 0 if there is none.</summary>
    private static int Highest(RuleMask[] byRank, ReadOnlySpan<ulong> rules)
    {
        for (var rank = byRank.Length - 1; rank > 0; rank--)
        {
            if (byRank[rank].Overlaps(rules)) return rank;
        }

        return 0;
    }
}

/// <summary>A rule that gives a disposition.</summary>
internal readonly record struct RankedRule(int Position, string Id, int Rank, bool IsRedFlag);

/// <summary>Where a case stands on the ladder.</summary>
internal readonly record struct Standing(int Established, int Possible, bool IsBlocked);
