using System.Collections.Immutable;

namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>What is recorded at one visit, or today.</summary>
internal sealed record Record(DateOnly Date, ImmutableSortedDictionary<string, FactValue> Facts);

/// <summary>A generated patient: a case that can be changed a little and printed as a case file.</summary>
internal sealed record Patient(Record Today, ImmutableArray<Record> Visits)
{
    public static Patient Of(PatientCase patient) =>
        new(new Record(patient.AsOf, Copy(patient)), [.. patient.History.Select(v => new Record(v.Date, Copy(v)))]);

    public FactValue this[string fact] => Today.Facts.GetValueOrDefault(fact);

    public Patient With(string fact, FactValue value) =>
        this with { Today = Today with { Facts = value.IsUnknown ? Today.Facts.Remove(fact) : Today.Facts.SetItem(fact, value) } };

    public IEnumerable<string> Findings(string recorded) => Today.Facts.Where(f => f.Value.ToString() == recorded).Select(f => f.Key);

    public TriageDecision Decide() => Decide(ShippedCases.Engine);

    public TriageDecision Decide(ITriageEngine engine) => engine.Evaluate(ToCase());

    public PatientCase ToCase()
    {
        var patient = new PatientCase(Today.Date) { History = [.. Visits.Select(v => Fill(new Visit(v.Date), v))] };
        return Fill(patient, Today);
    }

    /// <summary>The patient with one fact or visit less, in every way.</summary>
    public IEnumerable<Patient> Smaller() =>
        Visits.Select(v => this with { Visits = Visits.Remove(v) })
            .Concat(Today.Facts.Keys.Select(f => With(f, FactValue.Unknown)))
            .Concat(Visits.SelectMany(v => v.Facts.Keys.Select(f => this with { Visits = Visits.Replace(v, v with { Facts = v.Facts.Remove(f) }) })));

    public override string ToString()
    {
        var history = Visits.Select(v => $"\n  - {{ date: {Day(v)}, facts: {Flow(v)} }}");
        return $"as_of: {Day(Today)}\nfacts: {Flow(Today)}{(Visits.IsEmpty ? "" : "\nhistory:")}{string.Concat(history)}";
    }

    private static T Fill<T>(T record, Record from)
        where T : FactRecord
    {
        foreach (var (fact, value) in from.Facts) record[fact] = value;
        return record;
    }

    private static ImmutableSortedDictionary<string, FactValue> Copy(FactRecord record) => record.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Day(Record record) => ((FactValue)record.Date).ToString();

    private static string Flow(Record record) => $"{{ {string.Join(", ", record.Facts.Select(f => $"{f.Key}: {f.Value}"))} }}";
}
