using CsCheck;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference;

namespace Radiculo.Rules.Tests.Model;

public class DurationTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2150, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void Days_and_months_are_added_as_a_calendar_on_paper_adds_them() => Gen.Select(Days, Gen.Int[0, 600], Gen.Bool).Sample((day, amount, inMonths) =>
        new Duration(amount, inMonths).AfterDay(day.DayNumber).Should().Be(new Stretch(inMonths ? 0 : amount, inMonths ? amount : 0).After(day).DayNumber), iter: 5000);

    [Fact]
    public void A_day_stands_to_the_end_of_a_time_as_the_calendar_says() => Gen.Select(Days, Gen.Int[-3, 3], Gen.Int[0, 600], Gen.Bool, Gen.Int[0, 20000]).Sample((start, beside, amount, inMonths, far) =>
    {
        var length = new Duration(amount, inMonths);
        foreach (var day in (int[])[length.AfterDay(start.DayNumber) + beside, start.DayNumber + far, start.DayNumber + (28 * amount) + beside, start.DayNumber + (31 * amount) + beside])
            Math.Sign(length.Compare(day, start.DayNumber)).Should().Be(Math.Sign(day - length.AfterDay(start.DayNumber)));
    }, iter: 5000);

    [Fact]
    public void A_later_day_never_ends_earlier() => Gen.Select(Days, Gen.Int[0, 400], Gen.Int[0, 120], Gen.Bool).Sample((day, later, amount, inMonths) =>
    {
        var length = new Duration(amount, inMonths);
        length.AfterDay(day.DayNumber + later).Should().BeGreaterThanOrEqualTo(length.AfterDay(day.DayNumber));
    });

    [Fact]
    public void A_longer_time_never_ends_earlier() => Gen.Select(Days, Gen.Int[0, 600], Gen.Bool).Sample((day, amount, inMonths) =>
        new Duration(amount + 1, inMonths).AfterDay(day.DayNumber).Should().BeGreaterThan(new Duration(amount, inMonths).AfterDay(day.DayNumber)));

    [Fact]
    public void Nothing_reaches_beyond_the_calendar()
    {
        var last = DateOnly.MaxValue.DayNumber;
        new Duration(1, false).AfterDay(last).Should().Be(last);
        new Duration(1, true).AfterDay(last).Should().Be(last);
        new Duration(Duration.MostDays / 31, true).AfterDay(last - 400).Should().Be(last);
    }

    [Theory]
    [InlineData("14", "days", 14, false)]
    [InlineData("6", "weeks", 42, false)]
    [InlineData("72", "hours", 3, false)]
    [InlineData("2880", "min", 2, false)]
    [InlineData("0.5", "weeks", null, false)]
    [InlineData("12", "hours", null, false)]
    [InlineData("-1", "days", null, false)]
    [InlineData("3", "months", 3, true)]
    [InlineData("18", "years", 216, true)]
    [InlineData("0.5", "years", 6, true)]
    [InlineData("0.5", "months", null, true)]
    [InlineData("38", "°C", null, false)]
    [InlineData("367000", "days", null, false)]
    public void Whole_days_and_whole_months_make_a_length_of_time(string number, string unit, int? amount, bool inMonths)
    {
        var length = Duration.From(Fixed.Parse(number)!.Value, Unit.Find(unit)!);
        length?.Amount.Should().Be(amount);
        (length is null).Should().Be(amount is null);
        (length?.InMonths ?? inMonths).Should().Be(inMonths);
    }
}
