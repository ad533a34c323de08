namespace Radiculo.Rules.Model;

/// <summary>A stretch of calendar time: whole days, or whole months.</summary>
internal readonly record struct Duration(int Amount, bool InMonths)
{
    /// <summary>The longest stretch: anything longer leaves the calendar.</summary>
    public const int MostDays = 366 * 1000;

    /// <summary>Makes a duration from a number in millionths and its unit; null where it is not whole days or whole months.</summary>
    public static Duration? From(long value, Unit unit)
    {
        var inMonths = unit.Dimension == Dimension.CalendarTime;
        if (!inMonths && unit.Dimension != Dimension.Time) return null;
        var whole = unit.Convert(value, inMonths ? Unit.Months : Unit.Days);
        if (whole is null || whole % Fixed.One != 0 || whole < 0) return null;
        var amount = whole.Value / Fixed.One;
        return amount > (inMonths ? MostDays / 31 : MostDays) ? null : new Duration((int)amount, inMonths);
    }

    /// <summary>The day this long after the given one; the last day of the month where the same day does not exist.</summary>
    public int AfterDay(int day)
    {
        if (!InMonths) return Math.Min(day + Amount, DateOnly.MaxValue.DayNumber);
        var date = DateOnly.FromDayNumber(day);
        var monthsLeft = ((DateOnly.MaxValue.Year - date.Year) * 12) + DateOnly.MaxValue.Month - date.Month;
        return Amount > monthsLeft ? DateOnly.MaxValue.DayNumber : date.AddMonths(Amount).DayNumber;
    }

    /// <summary>Where a day stands to the one this long after another: before it below 0, on it 0, after it above 0.</summary>
    public int Compare(int day, int start)
    {
        // a month has 28 to 31 days: the calendar is asked only in between
        var elapsed = day - start;
        if (InMonths && start + (31 * Amount) < DateOnly.MaxValue.DayNumber)
        {
            if (elapsed < 28 * Amount) return -1;
            if (elapsed > 31 * Amount) return 1;
        }

        return day.CompareTo(AfterDay(start));
    }

    public override string ToString() => (InMonths ? Unit.Months : Unit.Days).Format(Amount * Fixed.One);
}
