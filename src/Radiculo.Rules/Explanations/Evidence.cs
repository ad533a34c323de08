using System.Diagnostics;
using System.Globalization;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>Says what the record holds of the things a test asks about: <c>walk_minutes 14 min; least_walking_gain = 5 min</c>.</summary>
internal sealed class Evidence(Trace trace) : BoundTestSwitch<string>
{
    private readonly EvidenceOfValue _values = new(trace.Patient);

    public string Observe(BoundTest test) => Of(test);

    public string Today(Fact fact) => _values.Today(fact);

    protected override string Concept(ConceptTest test) =>
        $"{trace.Program.Pack.Concepts[test.Concept].Id} {Word(trace.TruthOfConcept(test.Concept))}";

    protected override string Finding(FindingTest test) => Today(test.Fact);

    protected override string Known(KnownTest test) => _values.Of(test.Value);

    protected override string Recorded(RecordedTest test) => _values.Earlier(test.Fact, test.Lookback);

    protected override string OneOf(OneOfTest test) => _values.Of(test.Value);

    protected override string Includes(IncludesTest test) => Today(test.Fact);

    protected override string Compare(CompareTest test) => Join(_values.Of(test.Left), _values.Of(test.Right));

    protected override string Between(BetweenTest test) => Join(_values.Of(test.Value), _values.Of(test.Low), _values.Of(test.High));

    protected override string TimeSince(TimeSinceTest test) => Join(Date(test.Date), Length(test.Length));

    protected override string TimeSinceBetween(TimeSinceBetweenTest test) => Join(Date(test.Date), Length(test.Low), Length(test.High));

    private string Date(Fact fact)
    {
        if (!trace.Patient.Today.TryGet(fact.Index, out var day)) return $"{fact.Id} not recorded";
        var days = trace.Patient.Day - day;
        return $"{fact.Id} {fact.Format(day)}, {Unit.Days.Format(Math.Abs(days) * Fixed.One)} {(days < 0 ? "ahead" : "ago")}";
    }

    private static string Length(BoundDuration length) => length.Parameter is null ? "" : $"{length.Parameter.Name} = {length.Text}";

    private static string Word(Truth truth) => truth switch
    {
        Truth.True => "present",
        Truth.False => "absent",
        Truth.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    private static string Join(params string[] parts) => string.Join("; ", parts.Where(p => p.Length > 0));
}

/// <summary>Says what the record holds of a value; nothing of a number that stands in the condition itself.</summary>
internal sealed class EvidenceOfValue(CaseRecord patient) : BoundValueSwitch<string>
{
    public string Today(Fact fact) =>
        patient.Today.TryGet(fact.Index, out var value) ? $"{fact.Id} {fact.Format(value)}" : $"{fact.Id} not recorded";

    public string Earlier(Fact fact, BoundLookback lookback) => History.Find(patient, fact.Index, lookback.Visits) is { } visit
        ? $"{fact.Id} {fact.Format(visit.Value)} on {Day(visit.Day)}"
        : $"{fact.Id} not recorded {lookback.AtVisit}";

    protected override string Constant(ConstantValue value) =>
        value.Parameter is null ? "" : $"{value.Parameter.Name} = {value.Type.Format(value.Value)}";

    protected override string Today(FactToday value) => Today(value.Fact);

    protected override string AtVisit(FactAtVisit value) => Earlier(value.Fact, value.Lookback);

    protected override string Difference(DifferenceValue value)
    {
        var fact = value.Fact;
        if (!patient.Today.TryGet(fact.Index, out var today)) return $"{fact.Id} not recorded today";
        if (History.Measure(patient, value.Difference) is not { } measured) return $"{fact.Id} not recorded {value.Lookback.AtVisit}";
        var (then, now) = ($"{fact.Format(measured.Then.Value)} on {Day(measured.Then.Day)}", $"{fact.Format(today)} today");
        return $"{fact.Id} {then}, {now}: {value.Kind.Word()} {value.Type.Format(measured.Difference)}";
    }

    private static string Day(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
