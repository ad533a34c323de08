using System.Collections.Immutable;
using System.Globalization;

namespace Radiculo.Rules;

/// <summary>
/// A value recorded for a fact, as it comes from the host: a <see cref="Finding"/>, a number, a date, a choice's value by name,
/// or the values of a set. It is read by the fact's type when a case is evaluated.
/// </summary>
public readonly struct FactValue : IEquatable<FactValue>
{
    private readonly object? _value;

    private FactValue(object? value) => _value = value;

    /// <summary>Not recorded: the same as leaving the fact out.</summary>
    public static FactValue Unknown => default;

    /// <summary>Whether this is <see cref="Unknown"/>.</summary>
    public bool IsUnknown => _value is null;

    internal object? Raw => _value;

    /// <summary>A finding.</summary>
    public static implicit operator FactValue(Finding value) => new(value);

    /// <summary>A number, in the fact's own unit.</summary>
    public static implicit operator FactValue(int value) => new((decimal)value);

    /// <summary>A number, in the fact's own unit.</summary>
    public static implicit operator FactValue(decimal value) => new(value);

    /// <summary>A number, in the fact's own unit; refused at evaluation if it is not finite.</summary>
    public static implicit operator FactValue(double value) => new(double.IsFinite(value) && Math.Abs(value) < 1e15 ? (decimal)value : value);

    /// <summary>A date.</summary>
    public static implicit operator FactValue(DateOnly value) => new(value);

    /// <summary>A value in words, as a case file has it: <c>present</c>, <c>14 min</c>, <c>thigh</c>, <c>2026-03-16</c>, <c>unknown</c>.</summary>
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
        return new(ImmutableArray.CreateRange(values));
    }

    /// <summary>Something in a case file that is no value at all; refused at evaluation.</summary>
    internal static FactValue FromBroken(string found) => new(new BrokenValue(found));

    /// <inheritdoc/>
    public bool Equals(FactValue other) =>
        _value is ImmutableArray<string> mine && other._value is ImmutableArray<string> theirs ? mine.SequenceEqual(theirs, StringComparer.Ordinal) : Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is ImmutableArray<string> set ? set.Length : _value?.GetHashCode() ?? 0;

    /// <summary>The value in words; <c>unknown</c> if it is not recorded.</summary>
    public override string ToString() => _value switch
    {
        null => "unknown",
        Finding finding => finding == Finding.Present ? "present" : "absent",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ImmutableArray<string> set => "[" + string.Join(", ", set) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => _value.ToString() ?? "",
    };

    /// <summary>Whether both are the same value of the same kind.</summary>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether they differ in value or kind.</summary>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);
}

/// <summary>What stood in a case file where a value belongs.</summary>
internal sealed record BrokenValue(string Found);
