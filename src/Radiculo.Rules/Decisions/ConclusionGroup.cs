using System.Numerics;
using Radiculo.Rules.Machine;

namespace Radiculo.Rules.Decisions;

/// <summary>The entries of one catalogue, each with a bit from the first bit of <paramref name="firstWord"/> on.</summary>
internal sealed class ConclusionGroup<TEntry, TConclusion>(ConclusionPlan<TEntry, TConclusion>[] plans, int firstWord)
    where TConclusion : class
{
    public ConclusionPlan<TEntry, TConclusion>[] Plans { get; } = plans;

    /// <summary>The first bit of the next group.</summary>
    public int Words { get; } = (plans.Length + 63) >> 6;

    public int FirstBit { get; } = firstWord << 6;

    /// <summary>The conclusions of the marked entries, in the catalogue's order.</summary>
    public TConclusion[] Conclude(in RuleVerdicts verdicts, ReadOnlySpan<ulong> marked)
    {
        var words = marked.Slice(firstWord, Words);
        var count = 0;
        foreach (var word in words) count += BitOperations.PopCount(word);
        if (count == 0) return [];
        var conclusions = new TConclusion[count];
        var next = 0;
        for (var word = 0; word < words.Length; word++)
        {
            for (var bits = words[word]; bits != 0; bits &= bits - 1) conclusions[next++] = Plans[(word << 6) + BitOperations.TrailingZeroCount(bits)].Conclude(verdicts);
        }

        return conclusions;
    }
}
