using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Radiculo.Rules.Machine;

namespace Radiculo.Rules.Decisions;

/// <summary>
/// A few values that follow from the verdicts of some rules, kept to be shared by the decisions in which those verdicts are the same. What
/// follows from other verdicts takes the place of what was kept, so memory is bounded whatever cases come. Safe to use from many threads:
/// an entry never changes.
/// </summary>
internal sealed class VerdictCache<TValue>(RuleMask mask)
    where TValue : class
{
    /// <summary>More are not worth their comparison.</summary>
    private const int MostWords = 128;

    private const int SizeInBits = 6;

    private readonly Entry?[] _entries = new Entry?[mask.Words.Length <= MostWords ? 1 << SizeInBits : 0];

    public bool TryGet(in RuleVerdicts verdicts, [NotNullWhen(true)] out TValue? value)
    {
        value = _entries.Length > 0 && _entries[PlaceOf(verdicts)] is { } entry && IsOf(entry.RuleVerdicts, verdicts) ? entry.Value : null;
        return value is not null;
    }

    public void Keep(in RuleVerdicts verdicts, TValue value)
    {
        if (_entries.Length == 0) return;
        var key = new ulong[2 * mask.Words.Length];
        for (var i = 0; i < mask.Words.Length; i++)
        {
            var word = mask.Words[i];
            (key[2 * i], key[(2 * i) + 1]) = (verdicts.Satisfied[word.Place] & word.Bits, verdicts.Undetermined[word.Place] & word.Bits);
        }

        _entries[PlaceOf(verdicts)] = new Entry(key, value);
    }

    private bool IsOf(ulong[] key, in RuleVerdicts verdicts)
    {
        var words = mask.Words;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if ((verdicts.Satisfied[word.Place] & word.Bits) != key[2 * i]) return false;
            if ((verdicts.Undetermined[word.Place] & word.Bits) != key[(2 * i) + 1]) return false;
        }

        return true;
    }

    private int PlaceOf(in RuleVerdicts verdicts)
    {
        var hash = 0UL;
        foreach (ref readonly var word in mask.Words.AsSpan())
        {
            hash = BitOperations.RotateLeft(hash, 29) ^ (verdicts.Satisfied[word.Place] & word.Bits);
            hash = BitOperations.RotateLeft(hash, 29) ^ (verdicts.Undetermined[word.Place] & word.Bits);
        }

        return (int)((hash * 0x9E3779B97F4A7C15) >> (64 - SizeInBits));
    }

    private sealed record Entry(ulong[] RuleVerdicts, TValue Value);
}
