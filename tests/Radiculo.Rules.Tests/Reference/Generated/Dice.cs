using CsCheck;

namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>Choices drawn from the sampler's own stream, so that a seed gives the same pack again.</summary>
internal sealed class Dice(PCG stream)
{
    /// <summary>0 to one less than that many.</summary>
    public int Below(int count) => (int)stream.Next((uint)count);

    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Some of the items, in their order; at least one.</summary>
    public List<T> Some<T>(IReadOnlyList<T> items, int percent = 50)
    {
        var some = items.Where(_ => Chance(percent)).ToList();
        return some.Count > 0 ? some : [Pick(items)];
    }

    public List<T> Shuffled<T>(IEnumerable<T> items) => [.. items.Select(i => (Item: i, Order: stream.Next())).OrderBy(i => i.Order).Select(i => i.Item)];
}
