namespace Radiculo.Rules.Benchmarks.GeneratedPacks;

/// <summary>Deals the facts beyond the core in shuffled rounds, so that as many conditions look at each of them whatever the size of the pack.</summary>
internal sealed class FactDeck(int facts, Random random)
{
    private readonly int[] _places = [.. Enumerable.Range(0, facts)];
    private int _next = facts;

    /// <summary>That many different facts.</summary>
    public OtherFact[] Deal(int count)
    {
        if (_next + count > _places.Length)
        {
            random.Shuffle(_places);
            _next = 0;
        }

        _next += count;
        return [.. _places.AsSpan(_next - count, count).ToArray().Select(p => new OtherFact(p))];
    }
}
