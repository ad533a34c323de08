using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Cases.Lines;

/// <summary>
/// Takes a line of JSON, gives the case in slots without anything between. Reads only what it is sure of: known keys once each, values that
/// fit as they stand. Everything else, right or wrong, it leaves to <see cref="CaseFile"/>; what it does read means the same there.
/// </summary>
internal sealed class LineCaseReader(ImmutableArray<Model.Fact> facts)
{
    private readonly FactTable _facts = new(facts);
    private readonly SlotBuffer _values = new(facts.Length);
    private readonly ulong[] _seen = new ulong[BitSet.WordsFor(facts.Length)];
    private readonly List<VisitRecord> _visits = [];

    [Flags]
    private enum Keys
    {
        None = 0,
        Id = 1,
        AsOf = 2,
        Facts = 4,
        History = 8,
        Title = 16,
        Note = 32,
    }

    /// <summary>The case, and the host's name for it; false if the line needs a closer look.</summary>
    public bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out CaseRecord? record, out string? id)
    {
        if (line.Length <= Limits.LineBytes && Utf8.IsValid(line))
        {
            try
            {
                var reader = new Utf8JsonReader(line);
                if (TryReadCase(ref reader, out record, out id)) return true;
            }
            catch (JsonException)
            {
                // the closer look says where and why
            }

            _values.Clear();
        }

        (record, id) = (null, null);
        return false;
    }

    private bool TryReadCase(ref Utf8JsonReader reader, [NotNullWhen(true)] out CaseRecord? record, out string? id)
    {
        (record, id) = (null, null);
        var (seen, day, latest, today) = (Keys.None, 0, 0, default(SlotValues?));
        _visits.Clear();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = KeyOf(ref reader);
            if (key == Keys.None || (seen & key) != Keys.None || !reader.Read()) return false;
            seen |= key;
            switch (key)
            {
                case Keys.Id:
                    if (!IsPlainText(ref reader)) return false;
                    id = Encoding.UTF8.GetString(reader.ValueSpan);
                    break;
                case Keys.AsOf:
                    if (!IsText(ref reader) || !LineValue.TryDay(reader.ValueSpan, out day)) return false;
                    break;
                case Keys.Facts:
                    if (!TryReadFacts(ref reader, out latest)) return false;
                    today = _values.Take();
                    break;
                case Keys.History:
                    if (!TryReadHistory(ref reader)) return false;
                    break;
                case Keys.Title or Keys.Note:
                    if (!IsRemark(ref reader)) return false;
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        if ((seen & Keys.AsOf) == Keys.None || latest > day || reader.TokenType != JsonTokenType.EndObject || reader.Read()) return false;
        if (_visits.Count > Limits.Visits || (_visits.Count > 0 && _visits[^1].Day >= day)) return false;
        record = new CaseRecord(day, today ?? _values.Take(), _visits.Count == 0 ? [] : [.. _visits]);
        return true;
    }

    private static Keys KeyOf(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        return name.SequenceEqual("id"u8) ? Keys.Id
            : name.SequenceEqual("as_of"u8) ? Keys.AsOf
            : name.SequenceEqual("facts"u8) ? Keys.Facts
            : name.SequenceEqual("history"u8) ? Keys.History
            : name.SequenceEqual("title"u8) ? Keys.Title
            : name.SequenceEqual("note"u8) ? Keys.Note
            : Keys.None;
    }

    private static bool IsText(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped;

    /// <summary>A text that neither is empty nor would lose a space at an end.</summary>
    private static bool IsPlainText(ref Utf8JsonReader reader) =>
        IsText(ref reader) && reader.ValueSpan is [> (byte)' ' and < 0x7F, ..] and [.., > (byte)' ' and < 0x7F];

    /// <summary>A text that is not empty, and whose escapes cannot stand for half a character.</summary>
    private static bool IsRemark(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.ValueSpan is [> (byte)' ' and < 0x7F and not (byte)'\\', ..]
            && (!reader.ValueIsEscaped || reader.ValueSpan.IndexOf("\\u"u8) < 0);

    /// <summary>The visits, in order of their days.</summary>
    private bool TryReadHistory(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartArray) return false;
        var last = -1;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!TryReadVisit(ref reader, out var visit) || visit.Day <= last) return false;
            last = visit.Day;
            _visits.Add(visit);
        }

        return true;
    }

    private bool TryReadVisit(ref Utf8JsonReader reader, out VisitRecord visit)
    {
        visit = default;
        var (day, latest, values) = (-1, 0, default(SlotValues?));
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            var isDate = name.SequenceEqual("date"u8);
            if (!isDate && !name.SequenceEqual("facts"u8)) return false;
            if ((isDate ? day >= 0 : values is not null) || !reader.Read()) return false;
            if (isDate)
            {
                if (!IsText(ref reader) || !LineValue.TryDay(reader.ValueSpan, out day)) return false;
            }
            else
            {
                if (!TryReadFacts(ref reader, out latest)) return false;
                values = _values.Take();
            }
        }

        if (day < 0 || values is null || latest > day) return false;
        visit = new VisitRecord(day, values.Value);
        return true;
    }

    /// <summary>
    /// The facts of a visit; <paramref name="latest"/> is the latest of their days that may not lie after it, which may be read only later.
    /// </summary>
    private bool TryReadFacts(ref Utf8JsonReader reader, out int latest)
    {
        latest = 0;
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        _seen.AsSpan().Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_facts.Find(reader.ValueSpan) is not { } fact) return false;
            if (BitSet.Contains(_seen, fact.Slot) || !reader.Read()) return false;
            BitSet.Add(_seen, fact.Slot);
            if (!fact.TryRead(ref reader, out var value)) return false;
            if (value is not { } known) continue;
            _values.Set(fact.Slot, known);
            if (fact.IsPast && known > latest) latest = (int)known;
        }

        return true;
    }
}
