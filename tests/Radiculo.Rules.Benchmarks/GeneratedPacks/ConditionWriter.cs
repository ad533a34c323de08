namespace Radiculo.Rules.Benchmarks.GeneratedPacks;

/// <summary>Writes conditions of one to four tests over facts beyond the core: lists, and now and then a group, as authors write them.</summary>
internal sealed class ConditionWriter(PackSize size, Random random)
{
    private readonly FactDeck _facts = new(size.OtherFacts, random);
    private int _parameter;

    /// <summary>What stands after <c>when:</c>.</summary>
    /// <param name="first">A test that comes before the drawn ones.</param>
    public string When(string? first = null)
    {
        var count = random.Next(1, 5);
        var tests = _facts.Deal(count).Select(Test).ToList();
        if (first is not null) tests.Insert(0, first);
        return tests switch
        {
            [var only] => only,
            [var a, var b, var c] when random.Next(3) == 0 => $"[{a}, {{ any: [{b}, {c}] }}]",
            [var a, var b, var c] when random.Next(4) == 0 => $"[{a}, {b}, {{ none: [{c}] }}]",
            [.. var some] when some.Count >= 4 && random.Next(4) == 0 => $"{{ at_least: {{ count: 2, of: [{string.Join(", ", some)}] }} }}",
            [var a, .. var others] when others.Count >= 3 && random.Next(2) == 0 => $"[{a}, {{ any: [{string.Join(", ", others)}] }}]",
            _ => $"[{string.Join(", ", tests)}]",
        };
    }

    private string Test(OtherFact fact) => fact.Kind switch
    {
        OtherKind.Finding => $"{fact.Id} is {(random.Next(3) == 0 ? "absent" : "present")}",
        OtherKind.Tolerance when random.Next(4) == 0 => $"gain in {fact.Id} since baseline >= {NextParameter(0)}",
        OtherKind.Tolerance => $"{fact.Id} {(random.Next(2) == 0 ? "<" : ">=")} {NextParameter(0)}",
        OtherKind.Intensity => $"{fact.Id} {(random.Next(2) == 0 ? "<=" : ">")} {NextParameter(1)}",
        OtherKind.Reach => random.Next(2) == 0 ? $"{fact.Id} is {ReachValue()}" : $"{fact.Id} is at least {ReachValue()}",
        OtherKind.Areas => $"{fact.Id} includes area_{random.Next(6)}",
        _ => $"time since {fact.Id} >= {NextParameter(2)}",
    };

    private string ReachValue() => VocabularyText.Reach[random.Next(1, VocabularyText.Reach.Length - 1)];

    /// <summary>The parameters of a unit in turn, so that each is used.</summary>
    private string NextParameter(int unit) => $"limit_{(3 * (_parameter++ % (size.Parameters / 3))) + unit:0000}";
}
