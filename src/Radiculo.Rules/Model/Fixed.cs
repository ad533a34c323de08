using System.Globalization;

namespace Radiculo.Rules.Model;

/// <summary>
/// Numbers as whole millionths, so that sums and comparisons are exact: 12.3 − 7.3 is 5.
/// At most 9 digits before the point and 6 after it.
/// </summary>
internal static class Fixed
{
    public const long One = 1_000_000;

    private const decimal Limit = 1_000_000_000m;

    /// <summary>The number in millionths, or null if it has too many digits.</summary>
    public static long? FromDecimal(decimal value)
    {
        if (value <= -Limit || value >= Limit) return null;
        var scaled = value * One;
        return decimal.Truncate(scaled) == scaled ? (long)scaled : null;
    }

    /// <summary>Reads <c>-12.5</c>; null for anything else, or too many digits.</summary>
    public static long? Parse(string text) =>
        text.Length <= 24
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value)
            ? FromDecimal(value)
            : null;

    public static decimal ToDecimal(long value) => (decimal)value / One;

    /// <summary>The shortest form: <c>5</c>, <c>37.9</c>.</summary>
    public static string Format(long value) => ToDecimal(value).ToString("0.######", CultureInfo.InvariantCulture);
}
