using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>Looks up what the record and the pack hold of a value; nothing of a constant that stands in the condition itself.</summary>
internal sealed class EvidenceOfValue(Trace trace) : BoundValueSwitch<IReadOnlyList<Observation>>
{
    private CaseRecord Patient => trace.Patient;

    public Observation Today(Fact fact) => new() { Kind = ObservationKind.Fact, Id = fact.Id, Value = ValueToday(fact) };

    public Observation Earlier(Fact fact, BoundLookback lookback)
    {
        var visit = History.Find(Patient, fact.Index, lookback.Visits);
        return new Observation
        {
            Kind = ObservationKind.Fact,
            Id = fact.Id,
            Lookback = lookback.AtVisit,
            Window = WindowOf(lookback),
            Value = visit is { } found ? fact.Format(found.Value) : null,
            On = visit is { Day: var day } ? DateOnly.FromDayNumber(day) : null,
        };
    }

    /// <summary>A date, and how long ago it is.</summary>
    public Observation Date(Fact fact) => new()
    {
        Kind = ObservationKind.Fact,
        Id = fact.Id,
        Value = ValueToday(fact),
        DaysAgo = Patient.Today.TryGet(fact.Index, out var day) ? (int)(Patient.Day - day) : null,
    };

    public IReadOnlyList<Observation> Length(BoundDuration length) =>
        length.Parameter is { } parameter ? [Parameter(parameter, length.Text)] : [];

    protected override IReadOnlyList<Observation> Constant(ConstantValue value) =>
        value.Parameter is { } parameter ? [Parameter(parameter, value.Type.Format(value.Value))] : [];

    protected override IReadOnlyList<Observation> Today(FactToday value) => [Today(value.Fact)];

    protected override IReadOnlyList<Observation> AtVisit(FactAtVisit value) => [Earlier(value.Fact, value.Lookback)];

    protected override IReadOnlyList<Observation> Difference(DifferenceValue value)
    {
        var (fact, lookback) = (value.Fact, value.Lookback);
        var measured = History.Measure(Patient, value.Difference);
        return
        [
            new()
            {
                Kind = ObservationKind.Change,
                Id = fact.Id,
                Lookback = lookback.AtVisit,
                Window = WindowOf(lookback),
                Value = measured is { } from ? fact.Format(from.Then.Value) : null,
                On = measured is { } at ? DateOnly.FromDayNumber(at.Then.Day) : null,
                Today = ValueToday(fact),
                ChangeKind = value.Kind.Word(),
                Change = measured is { } by ? value.Type.Format(by.Difference) : null,
            },
        ];
    }

    private string? ValueToday(Fact fact) => Patient.Today.TryGet(fact.Index, out var value) ? fact.Format(value) : null;

    private Observation? WindowOf(BoundLookback lookback) =>
        lookback.Length is { Parameter: { } parameter } length ? Parameter(parameter, length.Text) : null;

    private Observation Parameter(Parameter parameter, string value) => new()
    {
        Kind = ObservationKind.Parameter,
        Id = parameter.Name,
        Value = value,
        Sources = SourceList.Of(trace.Program.Pack.Sources, parameter.Cites),
    };
}
