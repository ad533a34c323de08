using System.Collections.Immutable;

namespace Radiculo.Rules.Lowering;

/// <summary>Passes in the order they run, each taking what the one before it gives.</summary>
internal sealed class PassList<TFrom, TTo>
    where TTo : notnull
{
    private readonly Func<TFrom, Action<string, object>?, TTo> _run;

    private PassList(ImmutableArray<string> names, Func<TFrom, Action<string, object>?, TTo> run)
    {
        Names = names;
        _run = run;
    }

    public ImmutableArray<string> Names { get; }

    public static PassList<TFrom, TTo> Begin(string name, Func<TFrom, TTo> pass) =>
        new([name], (from, seen) => Run(name, pass, from, seen));

    public PassList<TFrom, TNext> Then<TNext>(string name, Func<TTo, TNext> pass)
        where TNext : notnull => new(Names.Add(name), (from, seen) => PassList<TTo, TNext>.Run(name, pass, _run(from, seen), seen));

    /// <param name="from">What the first pass takes.</param>
    /// <param name="seen">Is told the name of each pass and what it gave.</param>
    public TTo Run(TFrom from, Action<string, object>? seen = null) => _run(from, seen);

    private static TTo Run(string name, Func<TFrom, TTo> pass, TFrom from, Action<string, object>? seen)
    {
        var to = pass(from);
        seen?.Invoke(name, to);
        return to;
    }
}
