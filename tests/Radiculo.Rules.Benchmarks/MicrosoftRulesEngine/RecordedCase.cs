using System.Globalization;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Benchmarks.MicrosoftRulesEngine;

/// <summary>A case's values as plain numbers: 1 for present, the number in the fact's unit, the day's number for a date, the place of a choice. Sets are kept as words.</summary>
internal sealed class RecordedCase(PatientCase patient)
{
    public int Today => patient.AsOf.DayNumber;

    public decimal? Number(Fact fact) => Number(fact, patient);

    public bool? Includes(Fact set, int place) => patient[set.Id] is { IsUnknown: false } value ? value.ToString().Trim('[', ']').Split(", ").Contains(set.Values[place]) : null;

    /// <summary>What earlier visits recorded of a fact, oldest first.</summary>
    public IEnumerable<(int Day, decimal Value)> Earlier(Fact fact) =>
        from visit in patient.History
        let value = Number(fact, visit)
        where value is not null
        select (visit.Date.DayNumber, value.Value);

    private static decimal? Number(Fact fact, FactRecord record)
    {
        var value = record[fact.Id];
        if (value.IsUnknown) return null;
        var words = value.ToString();
        return fact.Kind switch
        {
            FactKind.Finding => words == "present" ? 1 : 0,
            FactKind.Date => DateOnly.Parse(words, CultureInfo.InvariantCulture).DayNumber,
            FactKind.Choice => fact.Values.IndexOf(words),
            FactKind.Number => InUnitOf(fact, words),
            _ => throw new NotSupportedException($"{fact.Id} is no single value"),
        };
    }

    private static decimal InUnitOf(Fact fact, string words)
    {
        var parts = words.Split(' ', 2);
        var number = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length > 1 && Unit.Find(parts[1]) is { } unit ? number * unit.Factor / fact.Unit.Factor : number;
    }
}
