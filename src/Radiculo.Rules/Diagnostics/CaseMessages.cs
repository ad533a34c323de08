using Radiculo.Rules.Text;
using static Radiculo.Rules.Diagnostic;

namespace Radiculo.Rules.Diagnostics;

/// <summary>RAD5xxx: what can be wrong with a case. A case built in code has no place, so the sentence names the visit.</summary>
internal static class CaseMessages
{
    /// <summary>Names the earlier visit a value stands at; nothing for today's.</summary>
    public static string OnVisit(DateOnly? visit) => visit is null ? "" : $" on {IsoDate.Format(visit.Value)}";

    public static Diagnostic UnknownFact(SourceSpan? at, string fact, string visit, string? suggestion) =>
        Error("RAD5001", at, $"unknown fact `{fact}`{visit}",
            suggestion is null ? "facts are listed in the pack's vocabulary" : $"did you mean `{suggestion}`?");

    public static Diagnostic WrongType(SourceSpan? at, string fact, string visit, string value, string expected) =>
        Error("RAD5002", at, $"`{fact}`{visit} cannot be `{value}`", $"write {expected}, or `unknown` if it was not asked");

    public static Diagnostic OutOfRange(SourceSpan? at, string fact, string visit, string value, string range) =>
        Error("RAD5003", at, $"`{fact}`{visit} cannot be {value}", $"it lies between {range}; check the value and its unit");

    public static Diagnostic UnknownValue(
        SourceSpan? at,
        string fact,
        string visit,
        string value,
        string? suggestion,
        IEnumerable<string> values) =>
        Error("RAD5004", at, $"`{value}` is not a value of `{fact}`{visit}",
            suggestion is null ? $"its values: {string.Join(", ", values)}" : $"did you mean `{suggestion}`?");

    public static Diagnostic InTheFuture(SourceSpan? at, string fact, string visit, string date, string day) =>
        Error("RAD5005", at, $"`{fact}`{visit} is {date}, after the visit on {day}", "check the year, and the date of the visit");

    public static Diagnostic VisitNotBefore(SourceSpan? at, string date, string asOf) =>
        Error("RAD5006", at, $"the visit on {date} is not before the assessment on {asOf}",
            "today's facts stand under `facts`; `history` holds earlier visits");

    public static Diagnostic VisitsOutOfOrder(SourceSpan? at, string date, string previous) =>
        Error("RAD5007", at,
            date == previous ? $"there are two visits on {date}" : $"the visit on {date} stands after the one on {previous}",
            date == previous ? "put what was recorded that day into one visit" : "list visits oldest first");

    public static Diagnostic TooManyVisits(SourceSpan? at, int count, int limit) =>
        Error("RAD5008", at, $"{count} visits are more than {limit}", "leave out those that no rule looks at");

    public static Diagnostic WrongUnit(SourceSpan? at, string fact, string visit, string value, string unit) =>
        Error("RAD5009", at, $"`{fact}`{visit} cannot be given as `{value}`", unit.Length == 0 ? "it has no unit" : $"give it in {unit}");

    public static Diagnostic NotADay(SourceSpan? at, string what, string value) =>
        Error("RAD5010", at, $"{what} cannot be `{value}`", "dates are written year-month-day, for example `2026-03-16`");

    public static Diagnostic NotOneCase(SourceSpan at, int count) =>
        Error("RAD5011", at, $"the text holds {count} cases where one is expected", "read several with `CaseFile.Parse`");

    public static Diagnostic NotAValue(SourceSpan? at, string fact, string visit, string found) =>
        Error("RAD5012", at, $"`{fact}`{visit} has {found} where a value belongs", "write its value, or `unknown`, or leave it out");
}
