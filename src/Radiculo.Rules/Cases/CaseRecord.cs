using System.Numerics;
using System.Runtime.InteropServices;

namespace Radiculo.Rules.Cases;

/// <summary>A case as the program reads it: values in the slots of the vocabulary, today and at each earlier visit.</summary>
internal sealed class CaseRecord(int day, SlotValues today, VisitRecord[] visits)
{
    /// <summary>The day number of the assessment.</summary>
    public int Day { get; } = day;

    public SlotValues Today { get; } = today;

    /// <summary>The earlier visits, oldest first.</summary>
    public VisitRecord[] Visits { get; } = visits;
}

internal readonly record struct VisitRecord(int Day, SlotValues Values);

/// <summary>
/// What one visit recorded, and nothing of what it did not: the set of the slots, then their values in the order of the slots, in one
/// array. The machine spreads them over all slots again when it runs; packed they are what a decision keeps for its explanation, a tenth of
/// that size.
/// </summary>
internal readonly struct SlotValues
{
    private readonly long[] _words;
    private readonly int _known;

    /// <summary>Takes the values of the slots that are in the set.</summary>
    public SlotValues(ReadOnlySpan<ulong> known, ReadOnlySpan<long> values)
    {
        _known = known.Length;
        _words = new long[known.Length + BitSet.Count(known)];
        MemoryMarshal.Cast<ulong, long>(known).CopyTo(_words);
        var next = known.Length;
        foreach (var slot in BitSet.Numbers(known)) _words[next++] = values[slot];
    }

    /// <summary>The set of the slots that are recorded.</summary>
    public ReadOnlySpan<ulong> Known => MemoryMarshal.Cast<long, ulong>(_words.AsSpan(0, _known));

    /// <summary>The slots that are recorded, in order.</summary>
    public BitSetEnumerator Slots => BitSet.Numbers(Known);

    /// <summary>The values, in the order of their slots.</summary>
    public ReadOnlySpan<long> Values => _words.AsSpan(_known);

    public bool TryGet(int slot, out long value)
    {
        var known = Known;
        if (!BitSet.Contains(known, slot))
        {
            value = 0;
            return false;
        }

        // as many values stand before it as there are recorded slots below it
        var word = BitSet.WordOf(slot);
        var place = BitOperations.PopCount(known[word] & (BitSet.BitOf(slot) - 1));
        value = Values[BitSet.Count(known[..word]) + place];
        return true;
    }

    public bool IsKnown(int slot) => BitSet.Contains(Known, slot);
}
