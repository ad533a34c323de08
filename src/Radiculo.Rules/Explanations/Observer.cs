using System.Diagnostics;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// Looks up what the record and the pack hold of the things a test asks about: facts with their values, parameters, concepts.
/// </summary>
internal sealed class Observer(Trace trace)
{
    /// <summary>In the order in which the test names them; a constant is not observed.</summary>
    public IReadOnlyList<Observation> Observe(BoundTest test) => test switch
    {
        ConceptTest concept => [Concept(concept.Concept)],
        FindingTest finding => [Today(finding.Fact)],
        KnownTest known => [.. Value(known.Value)],
        RecordedTest recorded => [Earlier(recorded.Fact, recorded.Lookback)],
        OneOfTest oneOf => [.. Value(oneOf.Value)],
        IncludesTest includes => [Today(includes.Fact)],
        CompareTest compare => [.. Value(compare.Left), .. Value(compare.Right)],
        BetweenTest between => [.. Value(between.Value), .. Value(between.Low), .. Value(between.High)],
        TimeSinceTest since => [Date(since.Date), .. Length(since.Length)],
        TimeSinceBetweenTest since => [Date(since.Date), .. Length(since.Low), .. Length(since.High)],
        _ => throw new UnreachableException(),
    };

    public Observation Today(Fact fact) => new() { Kind = ObservationKind.Fact, Id = fact.Id, Value = ValueToday(fact) };

    private string? ValueToday(Fact fact) => trace.Patient.Today.TryGet(fact.Index, out var value) ? fact.Format(value) : null;

    private IEnumerable<Observation> Value(BoundValue value) => value switch
    {
        ConstantValue { Parameter: { } parameter } constant => [Parameter(parameter, constant.Type.Format(constant.Value))],
        ConstantValue => [],
        FactToday today => [Today(today.Fact)],
        FactAtVisit at => [Earlier(at.Fact, at.Lookback)],
        DifferenceValue difference => [Change(difference)],
        _ => throw new UnreachableException(),
    };

    private Observation Date(Fact fact) => new()
    {
        Kind = ObservationKind.Fact,
        Id = fact.Id,
        Value = ValueToday(fact),
        DaysAgo = trace.Patient.Today.TryGet(fact.Index, out var day) ? (int)(trace.Patient.Day - day) : null,
    };

    private IEnumerable<Observation> Length(BoundDuration length) =>
        length.Parameter is { } parameter ? [Parameter(parameter, length.Length.ToString())] : [];

    private Observation Parameter(Parameter parameter, string value) => new()
    {
        Kind = ObservationKind.Parameter,
        Id = parameter.Name,
        Value = value,
        Sources = SourceList.Of(trace.Program.Pack.Sources, parameter.Cites),
    };

    private Observation Concept(int concept) =>
        new() { Kind = ObservationKind.Concept, Id = trace.Program.Pack.Concepts[concept].Id, Value = Word(trace.TruthOfConcept(concept)) };

    private Observation Earlier(Fact fact, Lookback lookback)
    {
        var term = Translate.Lookup(TermKind.Baseline, fact, lookback, 1);
        var isRecorded = TermReader.TryFind(term, trace.Patient, out var day, out var value);
        return new Observation
        {
            Kind = ObservationKind.Fact,
            Id = fact.Id,
            Lookback = lookback.ToString(),
            Window = WindowOf(lookback),
            Value = isRecorded ? fact.Format(value) : null,
            On = isRecorded ? DateOnly.FromDayNumber(day) : null,
        };
    }

    private Observation Change(DifferenceValue difference)
    {
        var (fact, lookback) = (difference.Fact, difference.Lookback);
        var term = Translate.Lookup(KindOf(difference.Kind), fact, lookback, Translate.ScaleOf(difference));
        var isTold = TermReader.TryDifference(term, trace.Patient, out var change, out var day, out var then);
        return new Observation
        {
            Kind = ObservationKind.Change,
            Id = fact.Id,
            Lookback = lookback.ToString(),
            Window = WindowOf(lookback),
            Value = isTold ? fact.Format(then) : null,
            On = isTold ? DateOnly.FromDayNumber(day) : null,
            Today = ValueToday(fact),
            ChangeKind = DifferenceSyntax.Word(difference.Kind),
            Change = isTold ? difference.Type.Format(change) : null,
        };
    }

    private Observation? WindowOf(Lookback lookback) =>
        lookback.Days is { Parameter: { } parameter } days ? Parameter(parameter, days.Length.ToString()) : null;

    private static TermKind KindOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Gain => TermKind.Gain,
        DifferenceKind.Loss => TermKind.Loss,
        DifferenceKind.Change => TermKind.Change,
        _ => throw new UnreachableException(),
    };

    private static string Word(Truth truth) => truth switch
    {
        Truth.True => "present",
        Truth.False => "absent",
        Truth.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };
}
