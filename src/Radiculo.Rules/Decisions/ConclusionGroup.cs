using Radiculo.Rules.Cases;
using Radiculo.Rules.Machine;

namespace Radiculo.Rules.Decisions;

/// <summary>The entries of one catalogue, each with a bit from the first bit of <paramref name="firstWord"/> on.</summary>
internal sealed class ConclusionGroup<TEntry, TConclusion>(ConclusionPlan<TEntry, TConclusion>[] plans, int firstWord)
    where TConclusion : class
{
    public ConclusionPlan<TEntry, TConclusion>[] Plans { get; } = plans;

    /// <summary>The first bit of the next group.</summary>
    public int Words { get; } = BitSet.WordsFor(plans.Length);

    public int FirstBit { get; } = BitSet.FirstOf(firstWord);

    /// <summary>The conclusions of the marked entries, in the catalogue's order.</summary>
    public TConclusion[] Conclude(in RuleVerdicts verdicts, ReadOnlySpan<ulong> marked)
    {
        var entries = marked.Slice(firstWord, Words);
        var count = BitSet.Count(entries);
        if (count == 0) return [];
        var conclusions = new TConclusion[count];
        var next = 0;
        foreach (var entry in BitSet.Numbers(entries)) conclusions[next++] = Plans[entry].Conclude(verdicts);
        return conclusions;
    }
}
