using Radiculo.Rules.Model;

namespace Radiculo.Rules.Cases.Lines;

/// <summary>Numbers and dates in the form nearly everybody writes them in.</summary>
internal static class LineValue
{
    private const int MostDigits = 9;
    private const int MostDecimals = 6;

    /// <summary>A number in millionths: <c>-12.5</c>, up to 9 digits before and 6 after the point.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        var isNegative = text is [(byte)'-', ..];
        if (isNegative) text = text[1..];
        var digits = Digits(text, ref number);
        if (digits is 0 or > MostDigits) return false;
        number *= Fixed.One;
        if (digits < text.Length)
        {
            if (text[digits] != '.') return false;
            text = text[(digits + 1)..];
            var fraction = 0L;
            var decimals = Digits(text, ref fraction);
            if (decimals is 0 or > MostDecimals || decimals < text.Length) return false;
            for (; decimals < MostDecimals; decimals++) fraction *= 10;
            number += fraction;
        }

        if (isNegative) number = -number;
        return true;
    }

    /// <summary>A day number: <c>2026-03-16</c>.</summary>
    public static bool TryDay(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text is not [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _]) return false;
        var (year, month, date) = (0L, 0L, 0L);
        if (Digits(text[..4], ref year) < 4 || Digits(text[5..7], ref month) < 2 || Digits(text[8..], ref date) < 2) return false;
        if (year == 0 || month is 0 or > 12 || date == 0 || date > DateTime.DaysInMonth((int)year, (int)month)) return false;
        day = new DateOnly((int)year, (int)month, (int)date).DayNumber;
        return true;
    }

    /// <summary>How many digits the text begins with, up to one more than a number may have.</summary>
    private static int Digits(ReadOnlySpan<byte> text, ref long value)
    {
        var count = 0;
        for (; count < text.Length && count <= MostDigits && (uint)(text[count] - '0') <= 9; count++)
        {
            value = (value * 10) + (text[count] - '0');
        }

        return count;
    }
}
