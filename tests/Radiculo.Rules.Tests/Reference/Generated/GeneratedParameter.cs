namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>A parameter of a generated pack: a threshold for one fact, or a length of time where it names none.</summary>
internal sealed record GeneratedParameter(string Name, GeneratedFact? For, decimal Number, string Text)
{
    private static readonly string[] Lengths =
        ["0 days", "1 day", "3 days", "7 days", "14 days", "72 hours", "1 week", "2 weeks", "6 weeks", "1 month", "2 months", "3 months", "12 months", "1 year", "2880 min"];

    public bool IsLength => For is null;

    public static string Length(Dice dice) => dice.Pick(Lengths);

    public static Stretch StretchOf(string length) => Stretch.Of(decimal.Parse(length.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), length.Split(' ')[1]);

    public static IReadOnlyList<GeneratedParameter> All(Dice dice, IReadOnlyList<GeneratedFact> facts)
    {
        var parameters = new List<GeneratedParameter>();
        foreach (var fact in facts.Where(f => f.Type == "number" || f.IsOrdered))
        {
            if (dice.Chance(50)) continue;
            var place = fact.IsOrdered ? dice.Between(1, fact.Values.Count - 2) : 0;
            var number = fact.Type == "number" ? fact.Lowest + (fact.Step * dice.Between(1, (int)((fact.Highest - fact.Lowest) / fact.Step) - 1)) : place;
            parameters.Add(new($"p{parameters.Count}", fact, number, fact.Type == "number" ? GeneratedFact.Write(dice, number, fact.Unit) : $"{fact.Values[place]}, of: {fact.Name}"));
        }

        for (var i = dice.Below(3); i >= 0; i--) parameters.Add(new($"p{parameters.Count}", null, 0, Length(dice)));
        return parameters;
    }

    public string ToYaml() => $"  {Name}: {{ value: {Text}, means: Meaning of {Name}., source: unsourced }}";
}
