using CsCheck;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference;

namespace Radiculo.Rules.Tests.Model;

public class UnitTests
{
    /// <summary>The minutes of a week; every other factor divides it.</summary>
    private const int LargestFactor = 10_080;

    /// <summary>Every pair of units that convert into each other; a pair that does not would try nothing.</summary>
    private static readonly (Unit From, Unit To)[] Convertible = [.. Unit.All.SelectMany(f => Unit.All.Where(f.ConvertsTo).Select(t => (f, t)))];

    private static readonly Gen<(Unit From, Unit To)> Pairs = Gen.Int[0, Convertible.Length - 1].Select(i => Convertible[i]);

    [Theory]
    [InlineData(1, "hours", "min", 60)]
    [InlineData(1, "days", "hours", 24)]
    [InlineData(1, "weeks", "days", 7)]
    [InlineData(2, "weeks", "min", 20160)]
    [InlineData(1, "years", "months", 12)]
    [InlineData(36, "hours", "days", 1.5)]
    [InlineData(42, "days", "weeks", 6)]
    public void Units_of_time_convert_into_each_other(int number, string from, string to, double expected) =>
        Unit.Find(from)!.Convert(number * Fixed.One, Unit.Find(to)!).Should().Be((long)(expected * Fixed.One));

    [Fact]
    public void Every_word_for_a_unit_stands_on_the_language_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "rules/README.md"));
        var section = page[page.IndexOf("#### Units", StringComparison.Ordinal)..page.IndexOf("### `then`", StringComparison.Ordinal)];
        Unit.All.SelectMany(u => u.Words).Where(w => !new[] { w, w + "s" }.Any(form => section.Contains($"`{form}`", StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void What_would_need_more_than_six_decimals_does_not_convert() => Unit.Minutes.Convert(Fixed.One, Unit.Hours).Should().BeNull();

    [Fact]
    public void Units_convert_where_they_measure_the_same()
    {
        foreach (var from in Unit.All)
        {
            foreach (var to in Unit.All) from.ConvertsTo(to).Should().Be(Measures.KindOf(from.Name) == Measures.KindOf(to.Name), "{0} and {1}", from, to);
        }
    }

    [Fact]
    public void A_number_converts_there_and_back_or_not_at_all() => Gen.Select(Pairs, Gen.Long[-1_000_000_000, 1_000_000_000]).Sample((units, number) =>
    {
        if (units.From.Convert(number, units.To) is { } converted) units.To.Convert(converted, units.From).Should().Be(number);
    });

    [Fact]
    public void A_larger_number_stays_larger_in_another_unit() => Gen.Select(Pairs, Gen.Int[-1000, 1000], Gen.Int[-1000, 1000]).Sample((units, a, b) =>
    {
        var whole = LargestFactor / units.From.Factor * Fixed.One; // so that it has no fraction in any unit
        var (first, second) = (units.From.Convert(a * whole, units.To), units.From.Convert(b * whole, units.To));
        first.Should().NotBeNull();
        first!.Value.CompareTo(second!.Value).Should().Be(a.CompareTo(b));
    });

    [Theory]
    [InlineData("min", "minute")]
    [InlineData("hours", "hour")]
    [InlineData("days", "day")]
    [InlineData("weeks", "week")]
    [InlineData("months", "month")]
    [InlineData("years", "year")]
    [InlineData("degrees", "degree")]
    public void Singular_and_plural_are_the_same_unit(string one, string other) => Unit.Find(one).Should().NotBeNull().And.BeSameAs(Unit.Find(other));

    [Theory]
    [InlineData("")]
    [InlineData("Days")]
    [InlineData("fortnight")]
    public void Other_words_are_no_unit(string word) => Unit.Find(word).Should().BeNull();

    [Theory]
    [InlineData(1, "days", "1 day")]
    [InlineData(-1, "hours", "-1 hour")]
    [InlineData(2, "weeks", "2 weeks")]
    [InlineData(1, "min", "1 min")]
    [InlineData(1, "per night", "1 per night")]
    [InlineData(38, "°C", "38 °C")]
    public void A_number_is_written_with_its_unit(int number, string unit, string expected) => Unit.Find(unit)!.Format(number * Fixed.One).Should().Be(expected);
}
