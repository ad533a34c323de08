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

/// <summary>One value for each fact of the vocabulary, or nothing.</summary>
internal readonly struct SlotValues(int slots)
{
    private readonly long[] _values = new long[slots];
    private readonly bool[] _known = new bool[slots];

    public bool TryGet(int slot, out long value)
    {
        value = _values[slot];
        return _known[slot];
    }

    public bool IsKnown(int slot) => _known[slot];

    public void Set(int slot, long value)
    {
        _values[slot] = value;
        _known[slot] = true;
    }
}
