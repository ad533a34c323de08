using System.Globalization;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>How a page writes a day: year-month-day.</summary>
internal static class Day
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
