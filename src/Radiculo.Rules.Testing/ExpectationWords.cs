using System.Globalization;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Testing;

/// <summary>The words that case files and decisions use for verdicts, stances and statuses.</summary>
internal static class ExpectationWords
{
    public const string None = "none";

    private const int LongestList = 12;

    /// <summary>What a direction can be besides the pack's: the decision waits for an answer.</summary>
    public const string Undetermined = "undetermined";

    public static readonly string[] Statuses = [.. Enum.GetValues<TriageStatus>().Select(DecisionWords.Of)];

    public static readonly string[] Verdicts = [.. Enum.GetValues<Verdict>().Select(DecisionWords.Of)];

    public static readonly string[] StancesOrNone = [.. Enum.GetValues<Stance>().Select(DecisionWords.Of), None];

    public static string Days(int days) =>
        days == 0 ? "now" : string.Create(CultureInfo.InvariantCulture, $"in {days} day{(days == 1 ? "" : "s")}");

    public static string List(IReadOnlyCollection<string> ids) =>
        ids.Count <= LongestList
            ? $"[{string.Join(", ", ids)}]"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"[{string.Join(", ", ids.Take(LongestList))} and {ids.Count - LongestList} more]");
}
