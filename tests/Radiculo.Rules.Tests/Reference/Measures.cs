namespace Radiculo.Rules.Tests.Reference;

/// <summary>The units of the language page: which convert into each other, and their size in the smallest of them.</summary>
internal static class Measures
{
    public static string KindOf(string unit) => unit switch
    {
        "min" or "mins" or "minute" or "minutes" or "hour" or "hours" or "h" or "day" or "days" or "d" or "week" or "weeks" => "clock",
        "month" or "months" or "year" or "years" => "calendar",
        _ => unit,
    };

    public static decimal SizeOf(string unit) => unit switch
    {
        "hour" or "hours" or "h" => 60,
        "day" or "days" or "d" => 24 * 60,
        "week" or "weeks" => 7 * 24 * 60,
        "year" or "years" => 12,
        _ => 1,
    };
}
