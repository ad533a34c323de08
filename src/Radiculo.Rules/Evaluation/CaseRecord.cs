namespace Radiculo.Rules.Evaluation;

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

/// <summary>One value for each fact of the vocabulary, or nothing: the values, then a bit for each that is recorded, in one array.</summary>
internal readonly struct SlotValues(int slots)
{
    private readonly long[] _words = new long[slots + ((slots + 63) >> 6)];

    public bool TryGet(int slot, out long value)
    {
        value = _words[slot];
        return IsKnown(slot);
    }

    public bool IsKnown(int slot) => ((_words[slots + (slot >> 6)] >> slot) & 1) != 0;

    public void Set(int slot, long value)
    {
        _words[slot] = value;
        _words[slots + (slot >> 6)] |= 1L << slot;
    }
}
