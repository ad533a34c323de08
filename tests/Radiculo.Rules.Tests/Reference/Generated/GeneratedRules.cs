namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>Concepts that rest on earlier ones, and rules with every kind of conclusion.</summary>
internal sealed class GeneratedRules(Dice dice, IReadOnlyList<GeneratedFact> facts, GeneratedConditions conditions)
{
    private static readonly string[] Stances = ["contraindicated", "withheld", "conditional", "recommended", "recommended"];

    public GeneratedCatalogue Catalogue { get; } = new(dice);

    public IReadOnlyDictionary<string, string> Concepts(int count)
    {
        var concepts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++) concepts.Add($"c{i}", $"  c{i}: {{ title: Concept {i}, when: {conditions.When([.. concepts.Keys])} }}");
        return concepts;
    }

    /// <summary>The rules of two files, in no order.</summary>
    public (string Here, string There) Rules(int count, IReadOnlyList<string> concepts)
    {
        var rules = dice.Shuffled(Enumerable.Range(0, count).Select(i => $"  - {{ id: r{i}, title: Rule {i}, when: {conditions.When(concepts)}, then: {{ {Conclusions()} }} }}"));
        var first = dice.Between(1, count);
        return (File(rules.Take(first)), count == first ? "rules: []" : File(rules.Skip(first)));
    }

    private static string File(IEnumerable<string> rules) => "rules:\n" + string.Join('\n', rules);

    private string Conclusions()
    {
        var then = new List<string>();
        var isFlag = dice.Chance(30);
        if (isFlag) then.Add($"red_flag: {dice.Pick(Catalogue.RedFlags)}");
        var rungs = isFlag ? Catalogue.Dispositions.Count : Math.Min(Catalogue.WithheldFrom ?? int.MaxValue, Catalogue.Dispositions.Count);
        if (isFlag || dice.Chance(30)) then.Add($"disposition: d{dice.Below(rungs)}");
        if (dice.Chance(15)) then.Add($"out_of_scope: {dice.Pick(Catalogue.ScopeReasons)}");
        if (dice.Chance(10)) then.Add($"nerve_root: [{string.Join(", ", dice.Some(Catalogue.NerveRoots))}]");
        if (dice.Chance(15)) then.Add($"direction: {dice.Pick(Catalogue.Directions)}");
        if (dice.Chance(25)) then.Add($"reevaluate: {{ due: {Due()}, reason: {dice.Pick(Catalogue.Reasons)} }}");
        if (dice.Chance(15)) then.Add($"investigation: {{ {WithStances(Catalogue.Investigations)} }}");
        if (dice.Chance(15)) then.Add($"advice: [{string.Join(", ", dice.Some(Catalogue.Advice))}]");
        if (then.Count == 0 || dice.Chance(50)) then.Add($"treatment: {{ {WithStances(Catalogue.Treatments)} }}");
        return string.Join(", ", then);
    }

    private string WithStances(IReadOnlyList<string> entries) => string.Join(", ", dice.Some(entries).Select(e => $"{e}: {dice.Pick(Stances)}"));

    private string Due()
    {
        var dates = facts.Where(f => f.Type == "date").ToList();
        return dice.Below(3) switch
        {
            0 => "now",
            1 when dates.Count > 0 => $"{dice.Pick(dates).Name} + {GeneratedParameter.Length(dice)}",
            _ => $"in {GeneratedParameter.Length(dice)}",
        };
    }
}
