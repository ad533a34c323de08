namespace Radiculo.Rules.Tests.Machine;

/// <summary>The vocabulary, parameters and concepts of <c>Conditions/pack</c> with a rule of the test's own.</summary>
internal static class ConditionsPack
{
    private static readonly string Folder = Path.Combine(ConditionTable.Folder, "pack");

    private static readonly IReadOnlyList<RuleSource> Files =
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(f => new RuleSource(Path.GetRelativePath(Folder, f).Replace('\\', '/'), File.ReadAllText(f)))];

    /// <summary>The pack with one rule, <c>row</c>; what stands behind <c>when:</c> and inside the braces of <c>then:</c> is YAML.</summary>
    public static RulePack Load(string when, string then = "advice: note") =>
        RulePack.Load(Sources(when, then));

    public static IEnumerable<RuleSource> Sources(string when, string then) => [.. Files, new("rules.yaml", $"rules:\n  - {{ id: row, title: Row, when: {when}, then: {{ {then} }} }}")];
}
