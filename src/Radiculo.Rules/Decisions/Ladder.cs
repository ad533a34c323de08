using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;

namespace Radiculo.Rules.Decisions;

/// <summary>Settles how high on the pack's ladder a case stands, and how high it may still.</summary>
internal sealed class Ladder
{
    private readonly int[] _ranks;
    private readonly ulong[] _all;
    private readonly ulong[] _redFlags;
    private readonly int _withheldRank;

    public Ladder(RuleProgram program, RuleOrder order)
    {
        var catalogue = program.Pack.Catalogue;
        _withheldRank = catalogue.WithheldRank;
        Rules =
        [
            .. Enumerable.Range(0, program.Rules.Length)
                .Select(r => (Place: r, Rule: program.Rules[r]))
                .Where(r => r.Rule.Then.Disposition is not null)
                .Select(r => RankedRule.Of(r.Rule, order.PositionOf(r.Place))),
        ];
        _ranks = [.. order.Rules.Select(r => program.Rules[r].Then.Disposition?.Rank ?? 0)];
        _all = new ulong[order.Words];
        _redFlags = new ulong[order.Words];
        foreach (var rule in Rules)
        {
            BitSet.Add(_all, rule.Position);
            if (rule.IsRedFlag) BitSet.Add(_redFlags, rule.Position);
        }
    }

    /// <summary>The rules with a disposition, in the order of their ids.</summary>
    public RankedRule[] Rules { get; }

    /// <summary>
    /// The established rank, the possible one, and whether an undetermined red flag stands between the patient and treatment.
    /// </summary>
    public Standing Of(in RuleVerdicts verdicts)
    {
        var established = Highest(_all, verdicts.Satisfied);
        return new Standing(
            established,
            Math.Max(established, Highest(_all, verdicts.Undetermined)),
            Highest(_redFlags, verdicts.Undetermined) is var flag && flag > established && flag >= _withheldRank);
    }

    /// <summary>
    /// The highest rank among some of the rules, 0 if there is none: that of the first, since those of the highest rank come first.
    /// </summary>
    private int Highest(ulong[] some, ReadOnlySpan<ulong> rules)
    {
        for (var word = 0; word < rules.Length; word++)
        {
            if ((rules[word] & some[word]) is not 0 and var found) return _ranks[BitSet.Lowest(word, found)];
        }

        return 0;
    }
}

/// <summary>A rule that gives a disposition.</summary>
internal readonly record struct RankedRule(int Position, string Id, int Rank, bool IsRedFlag)
{
    public static RankedRule Of(Rule rule, int position) =>
        new(position, rule.Id, rule.Then.Disposition!.Rank, rule.Then.RedFlag is not null);
}

/// <summary>Where a case stands on the ladder.</summary>
internal readonly record struct Standing(int Established, int Possible, bool IsBlocked);
