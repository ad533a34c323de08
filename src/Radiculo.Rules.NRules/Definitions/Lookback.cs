using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.NRules;

/// <summary>Finds, among the earlier visits that recorded a fact, those a term looks at, and works out its value.</summary>
internal sealed class Lookback(Term term, FactReader reader)
{
    public bool Covers(Assessment assessment, EarlierFact earlier) => term.Span != LookbackSpan.Window || earlier.Date >= WindowStart(assessment.AsOf);

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

    private DateOnly WindowStart(DateOnly asOf)
    {
        if (term.Months == 0) return term.Days > asOf.DayNumber ? DateOnly.MinValue : asOf.AddDays(-term.Days);
        var monthsSinceStart = ((asOf.Year - 1) * 12) + asOf.Month - 1;
        return term.Months > monthsSinceStart ? DateOnly.MinValue : asOf.AddMonths(-term.Months);
    }
}
