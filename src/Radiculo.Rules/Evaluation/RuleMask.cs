namespace Radiculo.Rules.Evaluation;

/// <summary>Some of the rules, as the bits they have in <see cref="Verdicts"/>.</summary>
internal sealed class RuleMask
{
    private readonly int[] _words;
    private readonly ulong[] _bits;

    public RuleMask(IEnumerable<int> positions)
    {
        var words = positions.GroupBy(p => p >> 6).OrderBy(g => g.Key).ToList();
        _words = [.. words.Select(w => w.Key)];
        _bits = [.. words.Select(w => w.Aggregate(0UL, (bits, p) => bits | (1UL << p)))];
    }

    /// <summary>How many words hold a bit of these rules.</summary>
    public int Words => _words.Length;

    /// <summary>Whether one of these rules is among those given.</summary>
    public bool Overlaps(ReadOnlySpan<ulong> rules)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((rules[_words[i]] & _bits[i]) != 0) return true;
        }

        return false;
    }

    /// <summary>Those of these rules that are among those given: as many words as <see cref="Words"/>.</summary>
    public void Select(ReadOnlySpan<ulong> rules, Span<ulong> selected)
    {
        for (var i = 0; i < _words.Length; i++) selected[i] = rules[_words[i]] & _bits[i];
    }
}
