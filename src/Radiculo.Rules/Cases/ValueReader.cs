using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Cases;

/// <summary>Reads one value of a case by the type of its fact; null if it does not fit, which has then been reported.</summary>
internal readonly struct ValueReader(Fact fact, FactPlace? place, DateOnly? visitDate, DiagnosticBag diagnostics)
{
    private readonly SourceSpan? _span = place?.Value;

    private string Visit => CaseMessages.OnVisit(visitDate);

    public long? Read(FactValue value, DateOnly day)
    {
        if (value.Content is not BrokenValue broken) return ReadByKind(value, day);
        diagnostics.Add(CaseMessages.NotAValue(_span, fact.Id, Visit, broken.Found));
        return null;
    }

    private long? ReadByKind(FactValue value, DateOnly day) => fact.Kind switch
    {
        FactKind.Finding => ReadFinding(value),
        FactKind.Number => ReadNumber(value),
        FactKind.Date => ReadDate(value, day),
        FactKind.Choice => ReadChoice(value),
        FactKind.Set => ReadSet(value),
        _ => throw new UnreachableException(),
    };

    private long? ReadFinding(FactValue value) => value.Content switch
    {
        FactValueKind { IsFinding: true } => value.Number,
        string text when text.Trim() == "present" => 1,
        string text when text.Trim() == "absent" => 0,
        _ => WrongType(value, "`present` or `absent`"),
    };

    private long? ReadNumber(FactValue value)
    {
        var (number, unit) = value.Content switch
        {
            FactValueKind { IsFinding: false, IsDate: false } => (value.Number, fact.Unit),
            string text => Split(text.Trim()),
            _ => (null, null),
        };
        if (number is null)
            return WrongType(value, fact.Unit == Unit.None
                ? "a number such as `12.5`, with at most 6 decimals"
                : $"a number in {fact.Unit} such as `12.5`, with at most 6 decimals");
        if (unit is null || !unit.ConvertsTo(fact.Unit) || unit.Convert(number.Value, fact.Unit) is not { } converted)
        {
            return WrongUnit(value);
        }

        if (converted >= fact.Lowest && converted <= fact.Highest) return converted;
        diagnostics.Add(CaseMessages.OutOfRange(
            _span, fact.Id, Visit, fact.Format(converted),
            $"{fact.Format(fact.Lowest)} and {fact.Format(fact.Highest)}"));
        return null;
    }

    /// <summary>A number and the unit behind it; the fact's own if there is none.</summary>
    private (long? Number, Unit? Unit) Split(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '-' or '+')) end++;
        var word = text[end..].Trim();
        if (end == 0 || word.Any(c => char.IsAsciiDigit(c) || c == '_')) return (null, null);
        return (Fixed.Parse(text[..end]), word.Length == 0 ? fact.Unit : Unit.Find(word));
    }

    private long? ReadDate(FactValue value, DateOnly day)
    {
        DateOnly? date = value.Content switch
        {
            FactValueKind { IsDate: true } => DateOnly.FromDayNumber((int)value.Number),
            string text when IsoDate.TryParse(text.Trim(), out var parsed) => parsed,
            _ => null,
        };
        if (date is null) return WrongType(value, "a date such as `2026-03-16`");
        if (date <= day || fact.AllowsFuture) return date.Value.DayNumber;
        diagnostics.Add(CaseMessages.InTheFuture(_span, fact.Id, Visit, fact.Format(date.Value.DayNumber), fact.Format(day.DayNumber)));
        return null;
    }

    private long? ReadChoice(FactValue value) =>
        value.Content is string text ? PlaceOf(text, _span) : WrongType(value, $"one of {string.Join(", ", fact.Values)}");

    private long? ReadSet(FactValue value)
    {
        var names = value.Content switch
        {
            string[] several => several,
            string one => [one],
            _ => null,
        };
        if (names is null) return WrongType(value, $"a list of {string.Join(", ", fact.Values)}, or `[]`");
        long bits = 0;
        var complete = true;
        for (var i = 0; i < names.Length; i++)
        {
            if (PlaceOf(names[i], i < place?.Items.Length ? place.Items[i] : _span) is { } found) bits |= 1L << (int)found;
            else complete = false;
        }

        return complete ? bits : null;
    }

    private long? PlaceOf(string? name, SourceSpan? span)
    {
        var word = name?.Trim() ?? "";
        var found = fact.Values.IndexOf(word);
        if (found >= 0) return found;
        diagnostics.Add(CaseMessages.UnknownValue(span, fact.Id, Visit, word, diagnostics.Suggest(word, fact.Values), fact.Values));
        return null;
    }

    private long? WrongType(FactValue value, string expected)
    {
        diagnostics.Add(CaseMessages.WrongType(_span, fact.Id, Visit, Shorten(value), expected));
        return null;
    }

    private long? WrongUnit(FactValue value)
    {
        diagnostics.Add(CaseMessages.WrongUnit(_span, fact.Id, Visit, Shorten(value), fact.Unit.Name));
        return null;
    }

    private static string Shorten(FactValue value)
    {
        var text = value.ToString().ReplaceLineEndings(" ");
        return text.Length <= 60 ? text : text[..57] + "…";
    }
}
