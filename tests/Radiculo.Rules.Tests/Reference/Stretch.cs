namespace Radiculo.Rules.Tests.Reference;

/// <summary>A length of time in whole days or whole months, and the only sum the language does with it.</summary>
internal readonly record struct Stretch(int Days, int Months)
{
    /// <summary>A week is seven days; a year is twelve months; hours and minutes count where they make whole days.</summary>
    public static Stretch Of(decimal number, string unit) => Measures.KindOf(unit) == "calendar"
        ? new Stretch(0, (int)(number * Measures.SizeOf(unit)))
        : new Stretch((int)(number * Measures.SizeOf(unit) / Measures.SizeOf("days")), 0);

    /// <summary>The same day of the month that many months on, or that month's last day where it has no such day.</summary>
    public DateOnly After(DateOnly day)
    {
        var month = (day.Year * 12) + day.Month - 1 + Months;
        var (year, inYear) = (month / 12, (month % 12) + 1);
        var longest = inYear switch
        {
            2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
        return new DateOnly(year, inYear, Math.Min(day.Day, longest)).AddDays(Days);
    }
}
