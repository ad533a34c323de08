using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Cases.Lines;

/// <summary>A fact of the vocabulary by its bytes, and how its values look where they need no second look.</summary>
internal sealed class LineFact(Fact fact)
{
    private readonly FactKind _kind = fact.Kind;
    private readonly long _lowest = fact.Lowest;
    private readonly long _highest = fact.Highest;
    private readonly byte[][] _units = [.. fact.Unit.Words.Select(w => Encoding.UTF8.GetBytes(" " + w))];
    private readonly byte[][] _values = [.. fact.Values.Select(Encoding.UTF8.GetBytes)];

    public byte[] Id { get; } = Encoding.UTF8.GetBytes(fact.Id);

    public int Slot { get; } = fact.Index;

    /// <summary>Whether it is a date that may not lie after its visit.</summary>
    public bool IsPast { get; } = fact.Kind == FactKind.Date && !fact.AllowsFuture;

    /// <summary>The value the reader stands at, null for one that says "not recorded"; false if it does not fit as it stands.</summary>
    public bool TryRead(ref Utf8JsonReader reader, out long? value)
    {
        value = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.Number:
                return _kind == FactKind.Number && TryReadNumber(reader.ValueSpan, ref value);
            case JsonTokenType.String:
                return !reader.ValueIsEscaped && (reader.ValueSpan.SequenceEqual("unknown"u8) || TryReadText(reader.ValueSpan, ref value));
            case JsonTokenType.StartArray:
                return _kind == FactKind.Set && TryReadSet(ref reader, ref value);
            default:
                return false;
        }
    }

    private bool TryReadText(ReadOnlySpan<byte> text, ref long? value)
    {
        switch (_kind)
        {
            case FactKind.Finding:
                if (text.SequenceEqual("absent"u8)) value = 0;
                else if (text.SequenceEqual("present"u8)) value = 1;
                return value is not null;
            case FactKind.Number:
                return TryReadNumber(WithoutUnit(text), ref value);
            case FactKind.Date:
                if (LineValue.TryDay(text, out var day)) value = day;
                return value is not null;
            case FactKind.Choice or FactKind.Set:
                var place = PlaceOf(text);
                if (place >= 0) value = _kind == FactKind.Choice ? place : 1L << place;
                return place >= 0;
            default:
                throw new UnreachableException();
        }
    }

    private bool TryReadNumber(ReadOnlySpan<byte> text, ref long? value)
    {
        if (!LineValue.TryNumber(text, out var number) || number < _lowest || number > _highest) return false;
        value = number;
        return true;
    }

    /// <summary>The number of <c>14 min</c> in the fact's own unit; another unit is left standing.</summary>
    private ReadOnlySpan<byte> WithoutUnit(ReadOnlySpan<byte> text)
    {
        if (text is [.., >= (byte)'0' and <= (byte)'9']) return text;
        foreach (var unit in _units)
        {
            if (text.EndsWith(unit)) return text[..^unit.Length];
        }

        return text;
    }

    private bool TryReadSet(ref Utf8JsonReader reader, ref long? value)
    {
        var bits = 0L;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || PlaceOf(reader.ValueSpan) is not (>= 0 and var place))
            {
                return false;
            }

            bits |= 1L << place;
        }

        value = bits;
        return true;
    }

    private int PlaceOf(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (name.SequenceEqual(_values[i])) return i;
        }

        return -1;
    }
}
