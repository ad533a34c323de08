using System.Globalization;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Explanations;

/// <summary>Says what the record holds of the things a test asks about: <c>walk_minutes 14 min; least_walking_gain = 5 min</c>.</summary>
internal sealed class Evidence(Trace trace)
{
    public string Observe(BoundTest test) => test switch
    {
        ConceptTest concept => $"{trace.Program.Pack.Concepts[concept.Concept].Id} {Word(trace.TruthOfConcept(concept.Concept))}",
        FindingTest finding => Today(finding.Fact),
        KnownTest known => Value(known.Value),
        RecordedTest recorded => Earlier(recorded.Fact, recorded.Lookback),
        OneOfTest oneOf => Value(oneOf.Value),
        IncludesTest includes => Today(includes.Fact),
        CompareTest compare => Join(Value(compare.Left), Value(compare.Right)),
        BetweenTest between => Join(Value(between.Value), Value(between.Low), Value(between.High)),
        TimeSinceTest since => Join(Date(since.Date), Length(since.Length)),
        TimeSinceBetweenTest since => Join(Date(since.Date), Length(since.Low), Length(since.High)),
        _ => "",
    };

    public string Today(Fact fact) => trace.Patient.Today.TryGet(fact.Index, out var value) ? $"{fact.Id} {fact.Format(value)}" : $"{fact.Id} not recorded";

    private string Value(BoundValue value) => value switch
    {
        ConstantValue { Parameter: { } parameter } constant => $"{parameter.Name} = {constant.Type.Format(constant.Value)}",
        ConstantValue => "",
        FactToday today => Today(today.Fact),
        FactAtVisit at => Earlier(at.Fact, at.Lookback),
        DifferenceValue difference => Difference(difference),
        _ => "",
    };

    private string Date(Fact fact)
    {
        if (!trace.Patient.Today.TryGet(fact.Index, out var day)) return $"{fact.Id} not recorded";
        var days = trace.Patient.Day - day;
        return $"{fact.Id} {fact.Format(day)}, {Days(days)} {(days < 0 ? "ahead" : "ago")}";
    }

    private static string Days(long days) => Math.Abs(days) == 1 ? "1 day" : Math.Abs(days).ToString(CultureInfo.InvariantCulture) + " days";

    private static string Length(BoundDuration length) => length.Parameter is null ? "" : $"{length.Parameter.Name} = {length.Length}";

    private string Earlier(Fact fact, Lookback lookback)
    {
        var term = TermOf(fact, lookback, 1, TermKind.Baseline);
        return TermReader.TryFind(term, trace.Patient, out var day, out var value)
            ? $"{fact.Id} {fact.Format(value)} on {FormatDay(day)}"
            : $"{fact.Id} not recorded {lookback}";
    }

    private string Difference(DifferenceValue difference)
    {
        var fact = difference.Fact;
        var kind = difference.Kind switch { DifferenceKind.Gain => TermKind.Gain, DifferenceKind.Loss => TermKind.Loss, _ => TermKind.Change };
        if (!trace.Patient.Today.TryGet(fact.Index, out var today)) return $"{fact.Id} not recorded today";
        var term = TermOf(fact, difference.Lookback, Translate.ScaleOf(difference), kind);
        if (!TermReader.TryDifference(term, trace.Patient, out var by, out var day, out var then)) return $"{fact.Id} not recorded {difference.Lookback}";
        return $"{fact.Id} {fact.Format(then)} on {FormatDay(day)}, {fact.Format(today)} today: {DifferenceSyntax.Word(difference.Kind)} {difference.Type.Format(by)}";
    }

    private static Term TermOf(Fact fact, Lookback lookback, long scale, TermKind kind) => Translate.Lookup(kind, fact, lookback, scale);

    private static string FormatDay(int day) => IsoDate.Format(DateOnly.FromDayNumber(day));

    private static string Word(Truth truth) => truth switch
    {
        Truth.True => "present",
        Truth.False => "absent",
        _ => "unknown",
    };

    private static string Join(params string[] parts) => string.Join("; ", parts.Where(p => p.Length > 0));
}
