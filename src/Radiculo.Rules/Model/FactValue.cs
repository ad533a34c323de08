using System.Globalization;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules;

/// <summary>
/// A value recorded for a fact, as it comes from the host: a <see cref="Finding"/>, a number, a date, a choice's value by name,
/// or the values of a set. It is read by the fact's type when a case is evaluated.
/// </summary>
public readonly struct FactValue : IEquatable<FactValue>
{
    private readonly object? _value;
    private readonly long _number;

    private FactValue(object value, long number = 0)
    {
        _value = value;
        _number = number;
    }

    /// <summary>Not recorded: the same as leaving the fact out.</summary>
    public static FactValue Unknown => default;

    /// <summary>Whether this is <see cref="Unknown"/>.</summary>
    public bool IsUnknown => _value is null;

    /// <summary>
    /// What kind of value it is: a <see cref="FactValueKind"/> with its content in <see cref="Number"/>, or the text, list or broken value
    /// itself.
    /// </summary>
    internal object? Content => _value;

    /// <summary>0 or 1 for a finding, millionths for a number, the day number for a date.</summary>
    internal long Number => _number;

    /// <summary>A finding.</summary>
    public static implicit operator FactValue(Finding value) =>
        value is Finding.Present or Finding.Absent
            ? new(FactValueKind.Finding, (long)value)
            : FromBroken($"the undefined finding {(int)value}");

    /// <summary>A number, in the fact's own unit.</summary>
    public static implicit operator FactValue(int value) => new(FactValueKind.Number, value * Fixed.One);

    /// <summary>A number, in the fact's own unit; refused at evaluation if it has more than 9 digits before or 6 after the point.</summary>
    public static implicit operator FactValue(decimal value) =>
        Fixed.FromDecimal(value) is { } number
            ? new(FactValueKind.Number, number)
            : FromBroken(
                $"the number {value.ToString(CultureInfo.InvariantCulture)}, which has more than 9 digits before or 6 after the point,");

    /// <summary>
    /// A number, in the fact's own unit; refused at evaluation if it is not finite, or has more than 9 digits before or 6 after the point.
    /// </summary>
    public static implicit operator FactValue(double value) =>
        Math.Abs(value) < 1e15
            ? (decimal)value
            : FromBroken(
                $"the number {value.ToString(CultureInfo.InvariantCulture)}, which has more than 9 digits before or 6 after the point,");

    /// <summary>A date.</summary>
    public static implicit operator FactValue(DateOnly value) => new(FactValueKind.Date, value.DayNumber);

    /// <summary>
    /// A value in words, as a case file has it: <c>present</c>, <c>14 min</c>, <c>thigh</c>, <c>2026-03-16</c>, <c>unknown</c>.
    /// </summary>
    public static implicit operator FactValue(string? value) => value is null or "unknown" ? default : new(value);

    /// <summary>The values of a set; an empty array says that none applies.</summary>
    public static implicit operator FactValue(string[] values) => FromSet(values);

    /// <summary>A finding, as <see cref="op_Implicit(Finding)"/>.</summary>
    public static FactValue FromFinding(Finding value) => value;

    /// <summary>A number in the fact's own unit.</summary>
    public static FactValue FromDecimal(decimal value) => value;

    /// <summary>A date.</summary>
    public static FactValue FromDateOnly(DateOnly value) => value;

    /// <summary>A value in words.</summary>
    public static FactValue FromString(string? value) => value;

    /// <summary>The values of a set; none of them says that none applies.</summary>
    public static FactValue FromSet(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(values.ToArray());
    }

    /// <summary>Something in a case file that is no value at all; refused at evaluation.</summary>
    internal static FactValue FromBroken(string found) => new(new BrokenValue(found));

    /// <inheritdoc/>
    public bool Equals(FactValue other) =>
        _value is string[] mine && other._value is string[] theirs
            ? mine.SequenceEqual(theirs, StringComparer.Ordinal)
            : _number == other._number && Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is string[] set ? set.Length : HashCode.Combine(_value, _number);

    /// <summary>The value in words; <c>unknown</c> if it is not recorded.</summary>
    public override string ToString() => _value switch
    {
        null => "unknown",
        FactValueKind { IsFinding: true } => _number == 1 ? "present" : "absent",
        FactValueKind { IsDate: true } => IsoDate.Format(DateOnly.FromDayNumber((int)_number)),
        FactValueKind => Fixed.Format(_number),
        string[] set => "[" + string.Join(", ", set) + "]",
        _ => _value.ToString() ?? "",
    };

    /// <summary>Whether both are the same value of the same kind.</summary>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether they differ in value or kind.</summary>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);
}

/// <summary>Marks a value that is a number of its own; one object a kind, so that recording a number allocates nothing.</summary>
internal sealed record FactValueKind(bool IsFinding, bool IsDate)
{
    public static readonly FactValueKind Finding = new(true, false);
    public static readonly FactValueKind Number = new(false, false);
    public static readonly FactValueKind Date = new(false, true);
}

/// <summary>What stood where a value belongs, and is none.</summary>
internal sealed record BrokenValue(string Found)
{
    public override string ToString() => Found;
}
