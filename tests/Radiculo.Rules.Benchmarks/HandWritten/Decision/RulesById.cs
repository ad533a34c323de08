namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>The rules that hold, by what they conclude.</summary>
internal sealed class RulesById<T>
    where T : struct, Enum
{
    private static readonly T[] Ids = Enum.GetValues<T>();

    private readonly List<string>?[] _rules = new List<string>?[Ids.Length];

    public void Add(int id, string rule) => (_rules[id] ??= []).Add(rule);

    public IReadOnlyList<Concluded<T>> ToList()
    {
        var concluded = new List<Concluded<T>>();
        for (var i = 0; i < _rules.Length; i++)
        {
            if (_rules[i] is { } rules) concluded.Add(new Concluded<T>(Ids[i], rules));
        }

        return concluded;
    }
}
