using System.Diagnostics;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// Looks up what the record and the pack hold of the things a test asks about, in the order in which it names them: facts, parameters,
/// concepts. A constant in the condition is not observed.
/// </summary>
internal sealed class Evidence(Trace trace) : BoundTestSwitch<IReadOnlyList<Observation>>
{
    private readonly EvidenceOfValue _values = new(trace);

    public Observation Today(Fact fact) => _values.Today(fact);

    protected override IReadOnlyList<Observation> Concept(ConceptTest test)
    {
        var id = trace.Program.Pack.Concepts[test.Concept].Id;
        return [new Observation { Kind = ObservationKind.Concept, Id = id, Value = Word(trace.TruthOfConcept(test.Concept)) }];
    }

    protected override IReadOnlyList<Observation> Finding(FindingTest test) => [Today(test.Fact)];

    protected override IReadOnlyList<Observation> Known(KnownTest test) => _values.Of(test.Value);

    protected override IReadOnlyList<Observation> Recorded(RecordedTest test) => [_values.Earlier(test.Fact, test.Lookback)];

    protected override IReadOnlyList<Observation> OneOf(OneOfTest test) => _values.Of(test.Value);

    protected override IReadOnlyList<Observation> Includes(IncludesTest test) => [Today(test.Fact)];

    protected override IReadOnlyList<Observation> Compare(CompareTest test) => [.. _values.Of(test.Left), .. _values.Of(test.Right)];

    protected override IReadOnlyList<Observation> Between(BetweenTest test) =>
        [.. _values.Of(test.Value), .. _values.Of(test.Low), .. _values.Of(test.High)];

    protected override IReadOnlyList<Observation> TimeSince(TimeSinceTest test) =>
        [_values.Date(test.Date), .. _values.Length(test.Length)];

    protected override IReadOnlyList<Observation> TimeSinceBetween(TimeSinceBetweenTest test) =>
        [_values.Date(test.Date), .. _values.Length(test.Low), .. _values.Length(test.High)];

    private static string Word(Truth truth) => truth switch
    {
        Truth.True => "present",
        Truth.False => "absent",
        Truth.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };
}
