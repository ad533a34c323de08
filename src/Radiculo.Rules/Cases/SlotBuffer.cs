using System.Buffers;

namespace Radiculo.Rules.Cases;

/// <summary>
/// Where the values of a visit are gathered, in any order, before they become <see cref="SlotValues"/>. Its arrays are rented.
/// </summary>
internal readonly struct SlotBuffer : IDisposable
{
    private readonly long[] _values;
    private readonly ulong[] _known;
    private readonly int _words;

    public SlotBuffer(int slots)
    {
        _words = BitSet.WordsFor(slots);
        _values = ArrayPool<long>.Shared.Rent(slots);
        _known = ArrayPool<ulong>.Shared.Rent(_words);
        _known.AsSpan(0, _words).Clear();
    }

    public void Set(int slot, long value)
    {
        _values[slot] = value;
        BitSet.Add(_known, slot);
    }

    /// <summary>The values; the buffer is then empty.</summary>
    public SlotValues Take()
    {
        var known = _known.AsSpan(0, _words);
        var values = new SlotValues(known, _values);
        known.Clear();
        return values;
    }

    /// <summary>Forgets what has been set.</summary>
    public void Clear() => _known.AsSpan(0, _words).Clear();

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_values);
        ArrayPool<ulong>.Shared.Return(_known);
    }
}
