using System.Globalization;

namespace Radiculo.Rules.Testing;

/// <summary>The words that case files and decisions use for verdicts, stances and statuses.</summary>
internal static class ExpectationWords
{
    public const string None = "none";

    private const int LongestList = 12;

    public const string Undetermined = "undetermined";

    public static readonly string[] Statuses = [.. Enum.GetValues<TriageStatus>().Select(Of)];

    public static readonly string[] Verdicts = [.. Enum.GetValues<Verdict>().Select(Of)];

    public static readonly string[] StancesOrNone = [.. Enum.GetValues<Stance>().Select(Of), None];

    public static string Of(TriageStatus status) => status switch
    {
        TriageStatus.NeedsInformation => "needs_information",
        TriageStatus.OutOfScope => "out_of_scope",
        _ => "conclusive",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Satisfied => "satisfied",
        Verdict.Undetermined => Undetermined,
        _ => "refuted",
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Recommended => "recommended",
        Stance.Conditional => "conditional",
        Stance.Withheld => "withheld",
        _ => "contraindicated",
    };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Days(int days) =>
        days == 0 ? "now" : string.Create(CultureInfo.InvariantCulture, $"in {days} day{(days == 1 ? "" : "s")}");

    public static string List(IReadOnlyCollection<string> ids) =>
        ids.Count <= LongestList ? $"[{string.Join(", ", ids)}]" : string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", ids.Take(LongestList))} and {ids.Count - LongestList} more]");
}
