using System.Globalization;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>
/// The part of the language page on what stands on either side of a comparison. A null is a value that cannot be told.
/// </summary>
internal abstract class ReferenceValues
{
    private readonly Dictionary<string, Fact> _facts;
    private readonly Dictionary<string, Parameter> _parameters;

    protected ReferenceValues(BoundPack pack, PatientCase patient)
    {
        Pack = pack;
        _facts = pack.Facts.ToDictionary(f => f.Id, StringComparer.Ordinal);
        _parameters = pack.Parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);
        Today = new RecordedFacts(patient.AsOf, patient, _facts);
        Earlier = [.. patient.History.Select(v => new RecordedFacts(v.Date, v, _facts))];
    }

    protected BoundPack Pack { get; }

    protected RecordedFacts Today { get; }

    /// <summary>The earlier visits, oldest first.</summary>
    protected IReadOnlyList<RecordedFacts> Earlier { get; }

    protected Fact? FactNamed(string name) => _facts.GetValueOrDefault(name);

    /// <summary>The fact a subject speaks of, whenever it was recorded.</summary>
    protected Fact FactIn(ValueSyntax value) => value switch
    {
        NameSyntax name => _facts[name.Name],
        AtVisitSyntax at => _facts[at.Fact.Name],
        DifferenceSyntax difference => _facts[difference.Fact.Name],
        TimeSinceSyntax since => _facts[since.Fact.Name],
        _ => throw new ArgumentException($"{value} names no fact"),
    };

    /// <summary>A value, where a name may also be a value of the choice on the other side.</summary>
    protected decimal? Value(ValueSyntax value, Fact? choice = null) => value switch
    {
        NameSyntax name when choice?.Values.Contains(name.Name) == true => choice.Values.IndexOf(name.Name),
        NameSyntax name when _facts.TryGetValue(name.Name, out var fact) => Today.Number(fact),
        NameSyntax name => Value(_parameters[name.Name].Value),
        AtVisitSyntax at => VisitThatRecorded(FactIn(at), at.Visit.IsBaseline)?.Number(FactIn(at)),
        DifferenceSyntax difference => Difference(difference, FactIn(difference)),
        NumberSyntax number => decimal.Parse(number.Number, CultureInfo.InvariantCulture) * Measures.SizeOf(number.Unit ?? ""),
        DateSyntax date => date.Date.DayNumber,
        _ => throw new ArgumentException($"{value} stands for no value"),
    };

    protected Stretch Length(ValueSyntax length) => length switch
    {
        NumberSyntax number => Stretch.Of(decimal.Parse(number.Number, CultureInfo.InvariantCulture), number.Unit!),
        NameSyntax name => Stretch.Of(_parameters[name.Name].Value.Number / 1_000_000m, _parameters[name.Name].Value.Unit!.Name),
        _ => throw new ArgumentException($"{length} is no length of time"),
    };

    /// <summary>Baseline: the first earlier visit that recorded it. Last visit: the latest that did.</summary>
    protected virtual RecordedFacts? VisitThatRecorded(Fact fact, bool baseline) =>
        baseline ? Earlier.FirstOrDefault(v => v.Holds(fact)) : Earlier.LastOrDefault(v => v.Holds(fact));

    /// <summary>The earlier visits that recorded it, dated at most that long before the assessment.</summary>
    protected IEnumerable<RecordedFacts> VisitsWithin(Stretch length, Fact fact) => Earlier.Where(v => IsWithin(length, v.Day) && v.Holds(fact));

    protected virtual bool IsWithin(Stretch length, DateOnly day) => After(length, day) >= Today.Day;

    protected virtual DateOnly After(Stretch length, DateOnly day) => length.After(day);

    /// <summary>The largest; of a change, the largest in size, of equals the earliest.</summary>
    protected virtual decimal Largest(DifferenceKind kind, IReadOnlyList<decimal> oldestFirst) =>
        kind == DifferenceKind.Change ? oldestFirst.First(d => oldestFirst.All(other => Math.Abs(other) <= Math.Abs(d))) : oldestFirst.Max();

    /// <summary>Today minus then; gain is that towards the better side, loss towards the worse.</summary>
    protected virtual decimal Step(DifferenceKind kind, Better better, decimal then, decimal today) => (kind, better) switch
    {
        (DifferenceKind.Change, _) => today - then,
        (DifferenceKind.Gain, Better.Higher) or (DifferenceKind.Loss, Better.Lower) => today - then,
        _ => then - today,
    };

    private decimal? Difference(DifferenceSyntax difference, Fact fact)
    {
        if (Today.Number(fact) is not { } today) return null;
        List<RecordedFacts?> visits = difference.Since is WindowSyntax window
            ? [.. VisitsWithin(Length(window.Length), fact)]
            : [VisitThatRecorded(fact, ((VisitSyntax)difference.Since).IsBaseline)];
        var steps = visits.OfType<RecordedFacts>().Select(v => Step(difference.Kind, fact.Better, v.Number(fact)!.Value, today)).ToList();
        return steps.Count == 0 ? null : Largest(difference.Kind, steps);
    }

    private static decimal Value(ParameterValue parameter) =>
        parameter.Choice is not null ? parameter.Number : parameter.Number / 1_000_000m * Measures.SizeOf(parameter.Unit!.Name);
}
