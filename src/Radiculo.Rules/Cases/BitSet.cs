using System.Numerics;
using System.Runtime.CompilerServices;

namespace Radiculo.Rules.Cases;

/// <summary>Sets of small whole numbers, as bits in words of 64: where a number's bit stands, and which numbers are in the set.</summary>
internal static class BitSet
{
    public const int WordBits = 64;

    /// <summary>How many words hold a bit for each of so many numbers.</summary>
    public static int WordsFor(int count) => (count + WordBits - 1) >> 6;

    /// <summary>The word that holds a number's bit.</summary>
    public static int WordOf(int number) => number >> 6;

    /// <summary>A number's bit in its word. A shift counts modulo 64 by itself.</summary>
    public static ulong BitOf(int number) => 1UL << number;

    /// <summary>The number of a word's lowest bit.</summary>
    public static int FirstOf(int word) => word << 6;

    /// <summary>The lowest number in one word of a set that is not empty there.</summary>
    public static int Lowest(int word, ulong bits) => FirstOf(word) + BitOperations.TrailingZeroCount(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Span<ulong> set, int number) => set[WordOf(number)] |= BitOf(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(Span<ulong> set, int number, bool isIn)
    {
        ref var word = ref set[WordOf(number)];
        word = isIn ? word | BitOf(number) : word & ~BitOf(number);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Contains(ReadOnlySpan<ulong> set, int number) => (set[WordOf(number)] & BitOf(number)) != 0;

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The numbers in the set, in rising order.</summary>
    public static BitSetEnumerator Numbers(ReadOnlySpan<ulong> set) => new(set);
}

/// <summary>Goes through the numbers of a set in rising order.</summary>
internal ref struct BitSetEnumerator(ReadOnlySpan<ulong> words)
{
    private readonly ReadOnlySpan<ulong> _words = words;
    private int _word = -1;
    private ulong _bits;

    public int Current { get; private set; }

    public readonly BitSetEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_bits == 0)
        {
            if (++_word == _words.Length) return false;
            _bits = _words[_word];
        }

        Current = BitSet.Lowest(_word, _bits);
        _bits &= _bits - 1;
        return true;
    }
}
