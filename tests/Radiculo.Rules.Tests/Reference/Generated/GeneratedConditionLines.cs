namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>One-line conditions on facts.</summary>
internal sealed class GeneratedConditionLines(Dice dice, IReadOnlyList<GeneratedFact> facts, IReadOnlyList<GeneratedParameter> parameters)
{
    private static readonly string[] Relations = ["<", "<=", ">", ">=", "=", "is at least", "is at most"];
    private static readonly string[] TimeRelations = ["<", "<=", ">", ">=", "="];

    public string Next()
    {
        var fact = dice.Pick(facts);
        if (dice.Chance(8)) return $"{AnySubject(fact)} is {dice.Pick(["known", "unknown"])}";
        if (fact.IsTracked && dice.Chance(8)) return $"{fact.Name} was recorded {dice.Pick(["at baseline", "at last visit", Window()])}";
        if (fact.IsTracked && dice.Chance(30)) return DifferenceTest(fact);
        return fact.Type switch
        {
            "finding" => $"{fact.Name} is {dice.Pick(["present", "absent"])}",
            "set" => $"{fact.Name} includes {dice.Pick(fact.Values)}",
            "date" => DateTest(fact),
            "choice" => ChoiceTest(fact),
            _ => NumberTest(fact),
        };
    }

    private string AnySubject(GeneratedFact fact) => fact.Type == "date" && dice.Chance(50) ? $"time since {fact.Name}"
        : fact.IsTracked && dice.Chance(30) ? Difference(fact)
        : AtSomeVisit(fact);

    private string AtSomeVisit(GeneratedFact fact) => fact.IsTracked && dice.Chance(25) ? $"{fact.Name} {dice.Pick(["at baseline", "at last visit"])}" : fact.Name;

    private string Window() => $"over the last {Length()}";

    private string Length() => dice.Chance(50) ? dice.Pick([.. parameters.Where(p => p.IsLength).Select(p => p.Name)]) : GeneratedParameter.Length(dice);

    private string Difference(GeneratedFact fact) =>
        $"{(fact.Better is null ? "change" : dice.Pick(["gain", "loss", "change"]))} in {fact.Name} {dice.Pick(["since baseline", "since last visit", Window(), Window()])}";

    private string DifferenceTest(GeneratedFact fact)
    {
        var (unit, step, most) = fact.Type == "number" ? (fact.Unit, fact.Step, fact.Highest - fact.Lowest) : ("", 1, fact.Values.Count - 1);
        return Compare(Difference(fact), unit, -most, most, step, null);
    }

    private string NumberTest(GeneratedFact fact) => Compare(AtSomeVisit(fact), fact.Unit, fact.Lowest, fact.Highest, fact.Step, fact);

    /// <summary>A comparison with something strictly between the two ends, so that no range answers it.</summary>
    private string Compare(string subject, string unit, decimal lowest, decimal highest, decimal step, GeneratedFact? scale)
    {
        var steps = (int)((highest - lowest) / step);
        var first = dice.Between(1, steps - 1);
        if (dice.Chance(15))
        {
            var second = dice.Between(first, steps - 1);
            return $"{subject} is between {GeneratedFact.Write(dice, lowest + (step * first), unit)} and {GeneratedFact.Write(dice, lowest + (step * second), unit)}";
        }

        if (dice.Chance(10)) return $"{subject} is between {Other(unit) ?? GeneratedFact.Write(dice, lowest + (step * first), unit)} and {Other(unit) ?? subject}";
        var relation = scale?.Better is not null && dice.Chance(30) ? dice.Pick(["is better than", "is worse than"]) : dice.Pick(Relations);
        return $"{subject} {relation} {Right()}";

        string Right()
        {
            var named = parameters.Where(p => p.For is { Type: "number" } f && Measures.KindOf(f.Unit) == Measures.KindOf(unit) && IsInside(p)).ToList();
            if (named.Count > 0 && dice.Chance(40)) return dice.Pick(named).Name;
            return dice.Chance(30) && Other(unit) is { } other ? other : GeneratedFact.Write(dice, lowest + (step * first), unit);
        }

        bool IsInside(GeneratedParameter parameter)
        {
            var number = parameter.Number * Measures.SizeOf(parameter.For!.Unit) / Measures.SizeOf(unit);
            return number > lowest && number < highest && decimal.Round(number, 6) == number;
        }
    }

    /// <summary>Another value in the same unit.</summary>
    private string? Other(string unit)
    {
        var numbers = facts.Where(f => f.Type == "number" && f.Unit == unit).Select(AtSomeVisit);
        var differences = facts.Where(f => f.IsTracked && (f.Type == "number" ? f.Unit == unit : unit.Length == 0)).Select(Difference);
        List<string> others = [.. numbers, .. differences];
        return others.Count == 0 ? null : dice.Pick(others);
    }

    private string ChoiceTest(GeneratedFact fact)
    {
        var subject = AtSomeVisit(fact);
        var values = fact.Values;
        if (!fact.IsOrdered || dice.Chance(40)) return dice.Chance(50) ? $"{subject} is {dice.Pick(values)}" : $"{subject} is one of [{string.Join(", ", dice.Some(values))}]";
        if (dice.Chance(20))
        {
            var low = dice.Below(values.Count);
            return $"{subject} is between {values[low]} and {values[dice.Between(low, values.Count - 1)]}";
        }

        var relation = fact.Better is not null && dice.Chance(50) ? dice.Pick(["is better than", "is worse than"]) : dice.Pick(["is at least", "is at most"]);
        List<string> rights =
        [
            values[dice.Between(1, values.Count - 2)],
            .. parameters.Where(p => p.For is { Type: "choice" } f && f.Values.SequenceEqual(values)).Select(p => p.Name),
            .. facts.Where(f => f.Type == "choice" && f.Values.SequenceEqual(values)).Select(AtSomeVisit),
        ];
        return $"{subject} {relation} {dice.Pick(rights)}";
    }

    private string DateTest(GeneratedFact fact)
    {
        if (dice.Chance(50)) return $"time since {fact.Name} {dice.Pick(TimeRelations)} {Length()}";
        if (dice.Chance(20))
        {
            var (one, other) = (GeneratedParameter.Length(dice), GeneratedParameter.Length(dice));
            var (first, second) = (GeneratedParameter.StretchOf(one), GeneratedParameter.StretchOf(other));
            var isReversed = first.Days > second.Days || first.Months > second.Months;
            return $"time since {fact.Name} is between {(isReversed ? other : one)} and {(isReversed ? one : other)}";
        }

        var dates = facts.Where(f => f.Type == "date").Select(f => f.Name).ToList();
        return dice.Chance(50)
            ? $"{fact.Name} {dice.Pick(TimeRelations)} {(dice.Chance(60) ? dice.Pick(dates) : $"{GeneratedCase.SomeDay(dice):yyyy-MM-dd}")}"
            : $"{fact.Name} is between {dice.Pick(dates)} and {GeneratedCase.SomeDay(dice):yyyy-MM-dd}";
    }
}
