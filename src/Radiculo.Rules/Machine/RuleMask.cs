using Radiculo.Rules.Cases;

namespace Radiculo.Rules.Machine;

/// <summary>Some of the rules, as the bits they have in <see cref="RuleVerdicts"/>.</summary>
internal sealed class RuleMask
{
    public RuleMask(IEnumerable<int> positions) =>
        Words =
        [
            .. positions.GroupBy(BitSet.WordOf)
                .OrderBy(g => g.Key)
                .Select(w => new MaskWord(w.Key, w.Aggregate(0UL, (bits, p) => bits | BitSet.BitOf(p)))),
        ];

    /// <summary>The words that hold a bit of these rules.</summary>
    public MaskWord[] Words { get; }

    /// <summary>Whether one of these rules is among those given.</summary>
    public bool Overlaps(ReadOnlySpan<ulong> rules)
    {
        foreach (ref readonly var word in Words.AsSpan())
        {
            if ((rules[word.Place] & word.Bits) != 0) return true;
        }

        return false;
    }
}

/// <summary>The bits of a mask in one word.</summary>
internal readonly record struct MaskWord(int Place, ulong Bits);
