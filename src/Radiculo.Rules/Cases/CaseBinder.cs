using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Cases;

/// <summary>
/// Takes a <see cref="PatientCase"/>, gives a <see cref="CaseRecord"/>. Promises to report everything that is wrong with the case at once,
/// and never to read a value it does not understand as "absent".
/// </summary>
internal sealed class CaseBinder(ImmutableArray<Fact> facts)
{
    private readonly FrozenDictionary<string, Fact> _facts = facts.ToFrozenDictionary(f => f.Id, f => f, StringComparer.Ordinal);

    /// <summary>The case in slots; not to be used if something was reported.</summary>
    public CaseRecord Bind(PatientCase patient, DiagnosticBag diagnostics)
    {
        CheckVisits(patient, diagnostics);
        using var buffer = new SlotBuffer(facts.Length);
        var today = BindVisit(patient, patient.AsOf, null, buffer, diagnostics);
        var visits = patient.History.Count == 0 ? [] : new VisitRecord[Math.Min(patient.History.Count, Limits.Visits)];
        for (var i = 0; i < visits.Length; i++)
        {
            var visit = patient.History[i];
            visits[i] = new VisitRecord(visit.Date.DayNumber, BindVisit(visit, visit.Date, visit.Date, buffer, diagnostics));
        }

        return new CaseRecord(patient.AsOf.DayNumber, today, visits);
    }

    private static void CheckVisits(PatientCase patient, DiagnosticBag diagnostics)
    {
        if (patient.History.Count > Limits.Visits)
        {
            diagnostics.Add(CaseMessages.TooManyVisits(patient.Span, patient.History.Count, Limits.Visits));
        }

        for (var i = 0; i < patient.History.Count; i++)
        {
            var visit = patient.History[i];
            if (visit.Date >= patient.AsOf)
            {
                diagnostics.Add(CaseMessages.VisitNotBefore(visit.Span, Format(visit.Date), Format(patient.AsOf)));
            }
            else if (i > 0 && visit.Date <= patient.History[i - 1].Date)
                diagnostics.Add(CaseMessages.VisitsOutOfOrder(visit.Span, Format(visit.Date), Format(patient.History[i - 1].Date)));
        }
    }

    private SlotValues BindVisit(FactRecord record, DateOnly date, DateOnly? visit, SlotBuffer buffer, DiagnosticBag diagnostics)
    {
        foreach (var (id, (value, place)) in record.Entries)
        {
            if (!_facts.TryGetValue(id, out var fact))
                diagnostics.Add(CaseMessages.UnknownFact(
                    place?.Name, id, CaseMessages.OnVisit(visit), diagnostics.Suggest(id, _facts.Keys)));
            else if (TryTake(value, fact, date, out var plain)) buffer.Set(fact.Index, plain);
            else if (!value.IsUnknown && new ValueReader(fact, place, visit, diagnostics).Read(value, date) is { } read)
                buffer.Set(fact.Index, read);
        }

        return buffer.Take();
    }

    /// <summary>
    /// The value of a case built in code that fits its fact, which is nearly all of them; everything else is read with care.
    /// </summary>
    private static bool TryTake(FactValue value, Fact fact, DateOnly date, out long number)
    {
        number = value.Number;
        var kind = value.Content;
        return fact.Kind switch
        {
            FactKind.Finding => ReferenceEquals(kind, FactValueKind.Finding),
            FactKind.Number => ReferenceEquals(kind, FactValueKind.Number) && number >= fact.Lowest && number <= fact.Highest,
            FactKind.Date => ReferenceEquals(kind, FactValueKind.Date) && number <= date.DayNumber,
            FactKind.Choice or FactKind.Set => false,
            _ => throw new UnreachableException(),
        };
    }

    private static string Format(DateOnly date) => IsoDate.Format(date);
}
