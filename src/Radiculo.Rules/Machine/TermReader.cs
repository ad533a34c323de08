using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>Looks up what a term stands for in a case.</summary>
internal static class TermReader
{
    /// <summary>The value, if it can be told.</summary>
    public static bool TryRead(in Term term, CaseRecord patient, out long value)
    {
        switch (term.Kind)
        {
            case TermKind.Constant:
                value = term.Value;
                return true;
            case TermKind.Today:
                return patient.Today.TryGet(term.Slot, out value);
            case TermKind.Baseline or TermKind.LastVisit:
                return TryFind(term, patient, out _, out value);
            default:
                return TryDifference(term, patient, out value, out _, out _);
        }
    }

    /// <summary>Whether an earlier visit in the term's span holds its fact.</summary>
    public static bool IsRecorded(in Term term, CaseRecord patient) => TryFind(term, patient, out _, out _);

    /// <summary>The difference between an earlier visit and today, with the visit it was taken from.</summary>
    public static bool TryDifference(in Term term, CaseRecord patient, out long difference, out int visitDay, out long then)
    {
        difference = then = 0;
        visitDay = 0;
        if (!patient.Today.TryGet(term.Slot, out var today)) return false;
        if (term.Span != LookbackSpan.Window)
        {
            if (!TryFind(term, patient, out visitDay, out then)) return false;
            difference = (today - then) * term.Scale;
            return true;
        }

        var found = false;
        foreach (var visit in patient.Visits)
        {
            if (!Covers(term, patient.Day, visit.Day) || !visit.Values.TryGet(term.Slot, out var earlier)) continue;
            var step = (today - earlier) * term.Scale;
            var isLarger = term.Kind == TermKind.Change ? Math.Abs(step) > Math.Abs(difference) : step > difference;
            if (found && !isLarger) continue;
            (found, difference, visitDay, then) = (true, step, visit.Day, earlier);
        }

        return found;
    }

    /// <summary>The first or last earlier visit in the term's span that holds its fact.</summary>
    public static bool TryFind(in Term term, CaseRecord patient, out int day, out long value)
    {
        var visits = patient.Visits;
        var backwards = term.Span != LookbackSpan.Baseline;
        for (var i = 0; i < visits.Length; i++)
        {
            ref readonly var visit = ref visits[backwards ? visits.Length - 1 - i : i];
            day = visit.Day;
            if (Covers(term, patient.Day, day) && visit.Values.TryGet(term.Slot, out value)) return true;
        }

        day = 0;
        value = 0;
        return false;
    }

    /// <summary>Whether a visit lies in the term's span; a window's length reaches from the visit to the assessment, counted forwards as "time since" counts.</summary>
    private static bool Covers(in Term term, int day, int visit) =>
        term.Span != LookbackSpan.Window || new Duration(term.Months > 0 ? term.Months : term.Days, term.Months > 0, "").Compare(day, visit) <= 0;
}
