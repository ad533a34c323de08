using System.Linq.Dynamic.Core;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Benchmarks.MicrosoftRulesEngine;

/// <summary>
/// The members of the object that expressions look at: a nullable one for each fact, and one for each measure of time or history, which RulesEngine gets worked out beforehand.
/// </summary>
internal sealed class FactProperties
{
    private readonly Dictionary<string, (Type Type, Func<RecordedCase, object?> Value)> _properties = new(StringComparer.Ordinal);
    private Type? _type;

    public string Finding(Fact fact) => Add(fact.Id, typeof(bool?), c => c.Number(fact) is { } value ? value == 1 : null);

    public string Number(Fact fact) => Add(fact.Id, typeof(decimal?), c => c.Number(fact));

    public string Any(Fact fact) => fact.Kind switch
    {
        FactKind.Finding => Finding(fact),
        FactKind.Set => Includes(fact, 0),
        _ => Number(fact),
    };

    public string Includes(Fact set, int place) => Add($"{set.Id}_includes_{set.Values[place]}", typeof(bool?), c => c.Includes(set, place));

    public string DaysSince(Fact date) => Add($"days_since_{date.Id}", typeof(decimal?), c => c.Today - c.Number(date));

    public string WasRecorded(Fact fact, Lookback lookback) => Add($"{fact.Id}_was_recorded_{Name(lookback)}", typeof(bool), c => Visits(c, fact, lookback).Any());

    public string AtVisit(FactAtVisit value) => Add($"{value.Fact.Id}_{Name(value.Lookback.Visits)}", typeof(decimal?), c => Visits(c, value.Fact, value.Lookback.Visits).Cast<decimal?>().FirstOrDefault());

    public string Difference(DifferenceValue value) =>
        Add($"{value.Kind.Word()}_in_{value.Fact.Id}_{Name(value.Lookback.Visits)}", typeof(decimal?), c => Difference(c, value));

    /// <summary>An object with all of them; not to be called before every expression is written.</summary>
    public object Fill(PatientCase patient)
    {
        _type ??= DynamicClassFactory.CreateType([.. _properties.Select(p => new DynamicProperty(p.Key, p.Value.Type))]);
        var recorded = new RecordedCase(patient);
        var facts = Activator.CreateInstance(_type)!;
        foreach (var (name, (_, value)) in _properties) _type.GetProperty(name)!.SetValue(facts, value(recorded));
        return facts;
    }

    private string Add(string name, Type type, Func<RecordedCase, object?> value)
    {
        _properties.TryAdd(name, (type, value));
        return $"facts.{name}";
    }

    private static string Name(Lookback lookback) => lookback.Kind switch
    {
        LookbackKind.Baseline => "at_baseline",
        LookbackKind.LastVisit => "at_last_visit",
        _ => $"over_the_last_{lookback.Length.Amount}_days",
    };

    private static decimal? Difference(RecordedCase patient, DifferenceValue value)
    {
        if (value.Kind == DifferenceKind.Change) throw new NotSupportedException("the shipped pack asks for gains and losses only");
        if (patient.Number(value.Fact) is not { } today) return null;
        var towardsBetter = value.Fact.Better == Better.Higher ? 1 : -1;
        var sign = value.Kind == DifferenceKind.Gain ? towardsBetter : -towardsBetter;
        return Visits(patient, value.Fact, value.Lookback.Visits).Select(then => (decimal?)(sign * (today - then))).Max();
    }

    private static IEnumerable<decimal> Visits(RecordedCase patient, Fact fact, Lookback lookback)
    {
        var earlier = patient.Earlier(fact);
        return lookback.Kind switch
        {
            LookbackKind.Baseline => earlier.Take(1).Select(v => v.Value),
            LookbackKind.LastVisit => earlier.TakeLast(1).Select(v => v.Value),
            _ => earlier.Where(v => lookback.Length.AfterDay(v.Day) >= patient.Today).Select(v => v.Value),
        };
    }
}
