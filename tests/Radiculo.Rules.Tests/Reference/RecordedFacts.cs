using System.Globalization;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>
/// What one visit recorded, read from the words of the case. Numbers are held in the smallest unit of their kind, a date as its day's number, a choice as its place on the list.
/// </summary>
internal sealed class RecordedFacts
{
    private readonly Dictionary<string, decimal> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);

    public RecordedFacts(DateOnly day, FactRecord record, IReadOnlyDictionary<string, Fact> vocabulary)
    {
        Day = day;
        foreach (var (id, value) in record)
        {
            var words = value.ToString();
            if (words != "unknown") Read(vocabulary[id], words);
        }
    }

    public DateOnly Day { get; }

    public bool Holds(Fact fact) => _numbers.ContainsKey(fact.Id) || _sets.ContainsKey(fact.Id);

    /// <summary>The value of anything but a set; null if it is not recorded. A finding is 1 when present.</summary>
    public decimal? Number(Fact fact) => _numbers.TryGetValue(fact.Id, out var number) ? number : null;

    public string[]? Set(Fact fact) => _sets.GetValueOrDefault(fact.Id);

    private void Read(Fact fact, string words)
    {
        switch (fact.Kind)
        {
            case FactKind.Finding:
                _numbers[fact.Id] = words == "present" ? 1 : 0;
                break;
            case FactKind.Number:
                var number = new string([.. words.TakeWhile(c => char.IsAsciiDigit(c) || c is '-' or '.')]);
                var unit = words[number.Length..].Trim();
                _numbers[fact.Id] = decimal.Parse(number, CultureInfo.InvariantCulture) * Measures.SizeOf(unit.Length > 0 ? unit : fact.Unit.Name);
                break;
            case FactKind.Date:
                _numbers[fact.Id] = DateOnly.Parse(words, CultureInfo.InvariantCulture).DayNumber;
                break;
            case FactKind.Choice:
                _numbers[fact.Id] = fact.Values.IndexOf(words);
                break;
            default:
                _sets[fact.Id] = words.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                break;
        }
    }
}
