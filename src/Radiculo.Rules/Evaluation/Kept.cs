using System.Diagnostics.CodeAnalysis;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// A few values that follow from words of bits, kept to be shared by the decisions in which the bits are the same. What follows from other bits takes the
/// place of what was kept, so memory is bounded whatever cases come. Safe to use from many threads: an entry never changes.
/// </summary>
internal sealed class Kept<TValue>
    where TValue : class
{
    /// <summary>Longer keys are not worth their comparison.</summary>
    public const int MostWords = 256;

    private const int SizeInBits = 6;

    private readonly Entry?[] _entries = new Entry?[1 << SizeInBits];

    public bool TryGet(ReadOnlySpan<ulong> key, [NotNullWhen(true)] out TValue? value)
    {
        value = _entries[PlaceOf(key)] is { } entry && key.SequenceEqual(entry.Key) ? entry.Value : null;
        return value is not null;
    }

    public void Keep(ReadOnlySpan<ulong> key, TValue value) => _entries[PlaceOf(key)] = new Entry(key.ToArray(), value);

    private static int PlaceOf(ReadOnlySpan<ulong> key)
    {
        var hash = 0UL;
        foreach (var word in key)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        return (int)((hash * 0x9E3779B97F4A7C15) >> (64 - SizeInBits));
    }

    private sealed record Entry(ulong[] Key, TValue Value);
}
