using CsCheck;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>Patients for a pack that exists: values at its thresholds and beside them.</summary>
internal sealed class GeneratedPatients : Gen<string>
{
    private readonly IReadOnlyList<GeneratedFact> _facts;
    private readonly IReadOnlyList<string> _lengths;

    public GeneratedPatients(BoundPack pack)
    {
        var thresholds = pack.Parameters.Where(p => p.Value.Unit is not null).Select(p => (p.Value.Unit!.Name, Number: p.Value.Number / 1_000_000m)).ToList();
        _facts = [.. pack.Facts.Select(f => Of(f, [.. thresholds.Where(t => t.Name == f.Unit.Name).Select(t => t.Number)]))];
        _lengths = [.. thresholds.Where(t => Measures.KindOf(t.Name) is "clock" or "calendar" && t.Name != "min").Select(t => $"{t.Number:0} {t.Name}")];
    }

    public override string Generate(PCG pcg, Size? min, out Size size)
    {
        var text = new GeneratedCase(new Dice(pcg), _facts, _lengths).Next();
        size = new Size((ulong)text.Length);
        return text;
    }

    private static GeneratedFact Of(Fact fact, IReadOnlyList<decimal> thresholds)
    {
        var generated = new GeneratedFact(fact.Id, fact.Kind.ToString().ToLowerInvariant()) { Unit = fact.Unit.Name, Values = fact.Values, IsOrdered = fact.IsOrdered, IsTracked = fact.IsTracked, AllowsFuture = fact.AllowsFuture };
        return fact.Kind != FactKind.Number ? generated : generated with
        {
            Lowest = fact.Lowest / 1_000_000m,
            Highest = fact.Highest / 1_000_000m,
            Step = fact.Unit == Unit.Celsius ? 0.1m : 1,
            Landmarks = [.. thresholds, fact.Lowest / 1_000_000m, fact.Highest / 1_000_000m],
        };
    }
}
