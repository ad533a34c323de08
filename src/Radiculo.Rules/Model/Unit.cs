using System.Collections.Immutable;

namespace Radiculo.Rules.Model;

/// <summary>What a unit measures. Only units of one dimension convert into each other.</summary>
internal enum Dimension
{
    Plain,
    Time,
    CalendarTime,
    Temperature,
    Angle,
    Rate,
}

/// <summary>A unit of the language: the words for it and its size in the smallest unit of its dimension.</summary>
internal sealed class Unit
{
    public static readonly Unit None = new("", Dimension.Plain, 1, []);
    public static readonly Unit Minutes = new("min", Dimension.Time, 1, ["min", "mins", "minute", "minutes"]);
    public static readonly Unit Hours = new("hours", Dimension.Time, 60, ["hour", "hours", "h"]);
    public static readonly Unit Days = new("days", Dimension.Time, 1440, ["day", "days", "d"]);
    public static readonly Unit Weeks = new("weeks", Dimension.Time, 10080, ["week", "weeks"]);
    public static readonly Unit Months = new("months", Dimension.CalendarTime, 1, ["month", "months"]);
    public static readonly Unit Years = new("years", Dimension.CalendarTime, 12, ["year", "years"]);
    public static readonly Unit Celsius = new("°C", Dimension.Temperature, 1, ["°C", "C"]);
    public static readonly Unit Degrees = new("degrees", Dimension.Angle, 1, ["degree", "degrees", "°"]);
    public static readonly Unit PerNight = new("per night", Dimension.Rate, 1, ["per night"]);
    public static readonly Unit PerDay = new("per day", Dimension.Rate, 1, ["per day"]);
    public static readonly Unit PerWeek = new("per week", Dimension.Rate, 1, ["per week"]);

    /// <summary>All units an author can name.</summary>
    public static readonly ImmutableArray<Unit> All =
        [Minutes, Hours, Days, Weeks, Months, Years, Celsius, Degrees, PerNight, PerDay, PerWeek];

    private Unit(string name, Dimension dimension, long factor, ImmutableArray<string> words)
    {
        Name = name;
        Dimension = dimension;
        Factor = factor;
        Words = words;
    }

    public string Name { get; }

    public Dimension Dimension { get; }

    public long Factor { get; }

    public ImmutableArray<string> Words { get; }

    public static Unit? Find(string word) => All.FirstOrDefault(unit => unit.Words.Contains(word, StringComparer.Ordinal));

    public bool ConvertsTo(Unit other) =>
        this == other || (Dimension == other.Dimension && Dimension is Dimension.Time or Dimension.CalendarTime);

    /// <summary>The number in the other unit, or null if that is not a number of at most six decimals.</summary>
    public long? Convert(long value, Unit to)
    {
        if (this == to) return value;
        return Fixed.FromDecimal(Fixed.ToDecimal(value) * Factor / to.Factor);
    }

    /// <summary>The number with its unit: <c>5 min</c>, <c>38 °C</c>, <c>3</c>.</summary>
    public string Format(long value)
    {
        var number = Fixed.Format(value);
        if (this == None) return number;
        var single = number is "1" or "-1" && Name.EndsWith('s') && Dimension is not Dimension.Rate;
        return $"{number} {(single ? Name[..^1] : Name)}";
    }

    public override string ToString() => Name;
}
