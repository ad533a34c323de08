namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>What the rules of a generated pack can conclude.</summary>
internal sealed class GeneratedCatalogue(Dice dice)
{
    private readonly int? _safetyNetBelow = dice.Chance(70) ? dice.Below(2) : null;

    public IReadOnlyList<string> Dispositions { get; } = Names(dice, "d", 2, 5);

    /// <summary>The rung from which treatment is withheld; none if the pack names none.</summary>
    public int? WithheldFrom { get; } = dice.Chance(85) ? 1 : null;

    public IReadOnlyList<string> RedFlags { get; } = Names(dice, "flag", 1, 3);

    public IReadOnlyList<string> ScopeReasons { get; } = Names(dice, "scope", 1, 2);

    public IReadOnlyList<string> NerveRoots { get; } = Names(dice, "L", 1, 3);

    public IReadOnlyList<string> Directions { get; } = Names(dice, "way", 1, 3);

    public IReadOnlyList<string> Reasons { get; } = Names(dice, "reason", 1, 3);

    public IReadOnlyList<string> Treatments { get; } = Names(dice, "care", 1, 3);

    public IReadOnlyList<string> Investigations { get; } = Names(dice, "test", 1, 2);

    public IReadOnlyList<string> Advice { get; } = Names(dice, "say", 1, 2);

    public string ToYaml()
    {
        var lines = new List<string> { $"dispositions: [{string.Join(", ", Dispositions.Select(d => $"{{ id: {d}, title: Rung {d}, means: Do {d}. }}"))}]" };
        if (WithheldFrom is { } rung) lines.Add($"treatment_withheld_from: d{rung}");
        if (_safetyNetBelow is { } below) lines.Add($"safety_net: {{ below: d{below}, title: Come back, items: [{{ change: Worse, do: Call. }}] }}");
        lines.Add(Section("red_flags", RedFlags));
        lines.Add(Section("out_of_scope", ScopeReasons));
        lines.Add(Section("nerve_roots", NerveRoots));
        lines.Add(Section("directions", Directions));
        lines.Add(Section("reasons", Reasons));
        lines.Add("protocols: { plan: { title: Plan, stop: [{ when: It hurts, do: Stop. }], steps: [{ do: Walk. }] } }");
        lines.Add(Section("treatments", Treatments, ", protocol: plan"));
        lines.Add(Section("investigations", Investigations));
        lines.Add(Section("advice", Advice, ", text: Keep moving., audience: patient"));
        return string.Join('\n', lines);
    }

    private static string Section(string name, IReadOnlyList<string> ids, string more = "") =>
        $"{name}: {{ {string.Join(", ", ids.Select(id => $"{id}: {{ title: Title of {id}{more} }}"))} }}";

    private static IReadOnlyList<string> Names(Dice dice, string prefix, int fewest, int most) => [.. Enumerable.Range(0, dice.Between(fewest, most)).Select(i => $"{prefix}{i}")];
}
