using System.Globalization;

namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>A case for a generated vocabulary, as YAML: values missing, visits that recorded some of it, dates at the ends of months and of the pack's lengths of time.</summary>
internal sealed class GeneratedCase(Dice dice, IReadOnlyList<GeneratedFact> facts, IReadOnlyList<string> lengths)
{
    private static readonly string[] Days =
        ["2024-02-29", "2026-02-28", "2026-03-01", "2026-03-16", "2026-03-31", "2026-04-30", "2026-01-31", "2025-12-31", "2026-01-01", "2028-02-29", "2027-02-28"];

    private static readonly int[] Offsets = [0, 1, 2, 3, 4, 6, 7, 8, 13, 14, 15, 28, 29, 30, 31, 42, 59, 90, 365, 366];

    private int _present = 50;

    public static DateOnly SomeDay(Dice dice) => DateOnly.Parse(dice.Pick(Days), CultureInfo.InvariantCulture);

    public string Next()
    {
        var asOf = SomeDay(dice).AddDays(dice.Chance(30) ? dice.Below(60) : 0);
        _present = dice.Pick([3, 20, 50, 80]);
        var known = dice.Pick([0, 30, 60, 85, 100]);
        var visits = Enumerable.Range(0, dice.Below(7)).Select(_ => Before(asOf)).Where(d => d < asOf).Distinct().Order().ToList();
        var lines = new List<string> { $"as_of: {Format(asOf)}", $"facts: {Values(asOf, known)}" };
        if (visits.Count > 0) lines.Add("history:");
        lines.AddRange(visits.Select(v => $"  - {{ date: {Format(v)}, facts: {Values(v, dice.Pick([30, 70, 100]))} }}"));
        return string.Join('\n', lines);
    }

    private string Values(DateOnly day, int known) => $"{{ {string.Join(", ", facts.Where(_ => dice.Chance(known)).Select(f => $"{f.Name}: {Value(f, day)}"))} }}";

    private string Value(GeneratedFact fact, DateOnly day) => dice.Chance(4) ? "unknown" : fact.Type switch
    {
        "finding" => dice.Chance(_present) ? "present" : "absent",
        "choice" => dice.Pick(fact.Values),
        "set" => dice.Chance(30) ? "[]" : $"[{string.Join(", ", dice.Some(fact.Values))}]",
        "date" => Format(fact.AllowsFuture && dice.Chance(40) ? day.AddDays(dice.Pick(Offsets)) : Before(day)),
        _ => GeneratedFact.Write(dice, Number(fact), fact.Unit, mayLeaveOutUnit: true),
    };

    private decimal Number(GeneratedFact fact) => fact.Landmarks.Count > 0 && dice.Chance(70)
        ? Math.Clamp(dice.Pick(fact.Landmarks) + (fact.Step * dice.Between(-1, 1)), fact.Lowest, fact.Highest)
        : fact.Lowest + (fact.Step * dice.Between(0, (int)((fact.Highest - fact.Lowest) / fact.Step)));

    /// <summary>A day not after the given one, often where a length of time just ends.</summary>
    private DateOnly Before(DateOnly day)
    {
        if (dice.Chance(40)) return day.AddDays(-dice.Pick(Offsets));
        var length = GeneratedParameter.StretchOf(lengths.Count > 0 && dice.Chance(60) ? dice.Pick(lengths) : GeneratedParameter.Length(dice));
        var edge = day.AddMonths(-length.Months).AddDays(-length.Days + dice.Between(-1, 1));
        return edge > day ? day : edge;
    }

    private static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
