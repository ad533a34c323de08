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
/// What one visit recorded, and nothing of what it did not: a bit for each slot of the vocabulary, then the recorded values in the order of their slots, in one array.
/// </summary>
internal readonly struct SlotValues
{
    private readonly long[] _words;
    private readonly int _known;

    /// <summary>Takes the values whose bits are set.</summary>
    public SlotValues(ReadOnlySpan<ulong> known, ReadOnlySpan<long> values)
    {
        var count = 0;
        foreach (var word in known) count += BitOperations.PopCount(word);
        _known = known.Length;
        _words = new long[known.Length + count];
        var next = known.Length;
        for (var word = 0; word < known.Length; word++)
        {
            _words[word] = (long)known[word];
            for (var bits = known[word]; bits != 0; bits &= bits - 1) _words[next++] = values[(word << 6) + BitOperations.TrailingZeroCount(bits)];
        }
    }

    /// <summary>The bits of the slots, 64 to a word.</summary>
    public ReadOnlySpan<ulong> Known => MemoryMarshal.Cast<long, ulong>(_words.AsSpan(0, _known));

    /// <summary>The slots that are recorded, in order.</summary>
    public SetBits Slots => new(Known);

    /// <summary>The values, in the order of their slots.</summary>
    public ReadOnlySpan<long> Values => _words.AsSpan(_known);

    public bool TryGet(int slot, out long value)
    {
        var word = slot >> 6;
        var bits = (ulong)_words[word];
        if (((bits >> slot) & 1) == 0)
        {
            value = 0;
            return false;
        }

        var place = _known + BitOperations.PopCount(bits & ((1UL << slot) - 1));
        for (var earlier = 0; earlier < word; earlier++) place += BitOperations.PopCount((ulong)_words[earlier]);
        value = _words[place];
        return true;
    }

    public bool IsKnown(int slot) => ((_words[slot >> 6] >> slot) & 1) != 0;
}
