using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>Finds, among the earlier visits that recorded a fact, those a term looks at, and works out its value.</summary>
internal sealed class VisitLookup(Term term, FactReader reader)
{
    private readonly Duration _window = new(term.Months > 0 ? term.Months : term.Days, term.Months > 0, "");

    /// <summary>A window counts forwards from the visit, as "time since" does: at the end of a month, backwards is longer.</summary>
    public bool Covers(Assessment assessment, EarlierFact earlier) =>
        term.Span != LookbackSpan.Window || _window.AfterDay(earlier.Date.DayNumber) >= assessment.AsOf.DayNumber;

    public bool IsFound(Assessment assessment, IEnumerable<EarlierFact> visits) => visits.Any(v => Covers(assessment, v));

    /// <summary>The value at the visit asked for.</summary>
    public long Value(Assessment assessment, IEnumerable<EarlierFact> visits) => reader.Read(Visit(assessment, visits));

    /// <summary>The difference between today and the visit asked for; of a window, the largest.</summary>
    public long Difference(Assessment assessment, RecordedFact today, IEnumerable<EarlierFact> visits)
    {
        var now = reader.Read(today);
        if (term.Span != LookbackSpan.Window) return Difference(now, Visit(assessment, visits));
        var differences = visits.Where(v => Covers(assessment, v)).OrderBy(v => v.Date).Select(v => Difference(now, v));
        return term.Kind == TermKind.Change ? differences.MaxBy(Math.Abs) : differences.Max();
    }

    private long Difference(long now, EarlierFact then) => (now - reader.Read(then)) * term.Scale;

    private EarlierFact Visit(Assessment assessment, IEnumerable<EarlierFact> visits)
    {
        var covered = visits.Where(v => Covers(assessment, v));
        return (term.Span == LookbackSpan.Baseline ? covered.MinBy(v => v.Date) : covered.MaxBy(v => v.Date))!;
    }
}
