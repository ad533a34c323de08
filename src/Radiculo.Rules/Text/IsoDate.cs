using System.Globalization;

namespace Radiculo.Rules.Text;

/// <summary>The one way a day is written, in packs, cases and output: year-month-day.</summary>
internal static class IsoDate
{
    private const string Pattern = "yyyy-MM-dd";

    public static string Format(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
