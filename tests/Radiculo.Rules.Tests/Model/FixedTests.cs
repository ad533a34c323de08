using CsCheck;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Model;

public class FixedTests
{
    private static readonly Gen<long> Numbers = Gen.Long[-999_999_999_999_999, 999_999_999_999_999];

    [Fact]
    public void A_number_survives_being_written_and_read() => Numbers.Sample(n => Fixed.Parse(Fixed.Format(n)).Should().Be(n), iter: 2000);

    [Fact]
    public void Sums_and_orders_are_those_of_decimals() => Gen.Select(Numbers, Numbers).Sample((a, b) =>
    {
        Fixed.ToDecimal(a - b).Should().Be(Fixed.ToDecimal(a) - Fixed.ToDecimal(b));
        a.CompareTo(b).Should().Be(Fixed.ToDecimal(a).CompareTo(Fixed.ToDecimal(b)));
    });

    [Theory]
    [InlineData("5", 5_000_000)]
    [InlineData("-12.5", -12_500_000)]
    [InlineData("+3", 3_000_000)]
    [InlineData("0.000001", 1)]
    [InlineData("5.0000000", 5_000_000)]
    [InlineData("999999999.999999", 999_999_999_999_999)]
    public void It_reads_up_to_nine_digits_before_and_six_after_the_point(string text, long millionths) => Fixed.Parse(text).Should().Be(millionths);

    [Theory]
    [InlineData("1000000000")]
    [InlineData("-1000000000")]
    [InlineData("0.0000001")]
    [InlineData("5,0")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData("five")]
    [InlineData("٥")]
    public void It_reads_nothing_else(string text) => Fixed.Parse(text).Should().BeNull();

    [Fact]
    public void Twelve_point_three_less_seven_point_three_is_five() => (Fixed.Parse("12.3") - Fixed.Parse("7.3")).Should().Be(5 * Fixed.One);
}
