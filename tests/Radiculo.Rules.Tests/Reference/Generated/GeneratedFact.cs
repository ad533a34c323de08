using System.Globalization;

namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>A fact of a generated vocabulary. Numbers lie on a coarse grid, so that values meet thresholds.</summary>
internal sealed record GeneratedFact(string Name, string Type)
{
    private static readonly string[] Units = ["", "", "min", "hours", "days", "weeks", "months", "years", "°C", "degrees", "per night"];
    private static readonly (decimal Lowest, decimal Highest, decimal Step)[] Ranges = [(0, 5, 1), (0, 10, 2), (-3, 3, 1), (36, 39, 0.5m)];
    private static readonly string[] Words = ["low", "middle", "high", "top", "absent", "present", "C5", "past_top"];

    public string Unit { get; init; } = "";

    public decimal Lowest { get; init; }

    public decimal Highest { get; init; }

    public decimal Step { get; init; } = 1;

    /// <summary>Values at which something changes; a case often lies on one or beside it.</summary>
    public IReadOnlyList<decimal> Landmarks { get; init; } = [];

    public IReadOnlyList<string> Values { get; init; } = [];

    public bool IsOrdered { get; init; }

    public string? Better { get; init; }

    public bool IsTracked { get; init; }

    public bool AllowsFuture { get; init; }

    public static IReadOnlyList<GeneratedFact> Vocabulary(Dice dice, int size)
    {
        var facts = new List<GeneratedFact>();
        var types = new[] { "finding", "finding", "finding", "number", "number", "number", "choice", "choice", "date", "date", "set" };
        for (var i = 0; i < size; i++) facts.Add(New(dice, $"f{i}", dice.Pick(types), facts));
        return facts;
    }

    public string ToYaml()
    {
        var keys = new List<string> { $"type: {Type}", $"means: Meaning of {Name}.", $"question: What about {Name}?" };
        if (Unit.Length > 0) keys.Add($"unit: {Unit}");
        if (Type == "number") keys.Add($"range: [{Format(Lowest)}, {Format(Highest)}]");
        if (Values.Count > 0) keys.Add($"values: [{string.Join(", ", Values)}]");
        if (Type == "choice" && IsOrdered) keys.Add("ordered: true");
        if (Better is not null) keys.Add($"better: {Better}");
        if (IsTracked) keys.Add("tracked: true");
        if (AllowsFuture) keys.Add("future: allowed");
        return $"  {Name}: {{ {string.Join(", ", keys)} }}";
    }

    /// <summary>A number with its unit, perhaps in another unit that says the same in few digits.</summary>
    public static string Write(Dice dice, decimal number, string unit, bool mayLeaveOutUnit = false)
    {
        if (unit.Length == 0 || (mayLeaveOutUnit && dice.Chance(50))) return Format(number);
        var others = Units.Where(u => u.Length > 0 && Measures.KindOf(u) == Measures.KindOf(unit)).Where(u => IsShort(In(u))).ToList();
        var chosen = dice.Pick(others);
        return $"{Format(In(chosen))} {chosen}";

        decimal In(string other) => number * Measures.SizeOf(unit) / Measures.SizeOf(other);
        static bool IsShort(decimal value) => decimal.Round(value, 6) == value;
    }

    public static string Format(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static GeneratedFact New(Dice dice, string name, string type, List<GeneratedFact> before)
    {
        var fact = new GeneratedFact(name, type);
        var like = before.Where(f => f.Type == type).ToList();
        var copies = like.Count > 0 && dice.Chance(50);
        switch (type)
        {
            case "number":
                var (lowest, highest, step) = dice.Pick(Ranges);
                fact = fact with { Unit = copies ? dice.Pick(like).Unit : dice.Pick(Units), Lowest = lowest, Highest = highest, Step = step };
                break;
            case "choice" when copies:
                var model = dice.Pick(like);
                fact = fact with { Values = model.Values, IsOrdered = model.IsOrdered };
                break;
            case "choice":
                fact = fact with { Values = [.. dice.Shuffled(Words).Take(dice.Between(3, 5))], IsOrdered = dice.Chance(70) };
                break;
            case "set":
                fact = fact with { Values = [.. dice.Shuffled(Words).Take(dice.Between(1, 4))] };
                break;
            case "date":
                return fact with { AllowsFuture = dice.Chance(30) };
        }

        if (type != "number" && !fact.IsOrdered) return fact;
        return fact with { Better = dice.Pick(["higher", "lower", (string?)null]), IsTracked = dice.Chance(75) };
    }
}
