using System.Text.RegularExpressions;

namespace Radiculo.Rules.Tests.Reference.Generated;

/// <summary>Conditions of every form of the language page over a vocabulary, as YAML. What it writes always checks.</summary>
internal sealed partial class GeneratedConditions(Dice dice, IReadOnlyList<GeneratedFact> facts, IReadOnlyList<GeneratedParameter> parameters)
{
    private readonly GeneratedConditionLines _tests = new(dice, facts, parameters);

    /// <summary>What stands behind <c>when:</c>.</summary>
    public string When(IReadOnlyList<string> concepts) => dice.Below(20) switch
    {
        0 => "always",
        < 6 => Items(2, concepts, isAll: true),
        < 16 => Group(2, concepts),
        _ => Test(concepts),
    };

    [GeneratedRegex("^'(?<subject>\\w+) is (?:present|absent)'$", RegexOptions.ExplicitCapture)]
    private static partial Regex Presence();

    private string Condition(int depth, IReadOnlyList<string> concepts) => depth > 0 && dice.Chance(35) ? Group(depth - 1, concepts) : Test(concepts);

    private string Group(int depth, IReadOnlyList<string> concepts)
    {
        switch (dice.Below(4))
        {
            case 0: return $"{{ all: {Items(depth, concepts, isAll: true)} }}";
            case 1: return $"{{ any: {Items(depth, concepts)} }}";
            case 2: return $"{{ none: {Items(depth, concepts)} }}";
            default:
                var items = List(depth, concepts);
                return $"{{ at_least: {{ count: {dice.Between(1, items.Count)}, of: [{string.Join(", ", items)}] }} }}";
        }
    }

    /// <summary>A list. In "all" no finding or concept is asked twice, since present and absent at once is an error.</summary>
    private string Items(int depth, IReadOnlyList<string> concepts, bool isAll = false)
    {
        var items = List(depth, concepts);
        var asked = items.Select(i => Presence().Match(i)).Select((m, i) => m.Success ? m.Groups["subject"].Value : $"{i}").ToList();
        return $"[{string.Join(", ", items.Where((_, i) => !isAll || asked.IndexOf(asked[i]) == i))}]";
    }

    private List<string> List(int depth, IReadOnlyList<string> concepts) => [.. Enumerable.Range(0, dice.Between(1, 4)).Select(_ => Condition(depth, concepts))];

    private string Test(IReadOnlyList<string> concepts) =>
        concepts.Count > 0 && dice.Chance(25)
            ? $"'{dice.Pick(concepts)} is {dice.Pick(["present", "present", "absent", "known", "unknown"])}'"
            : $"'{_tests.Next()}'";
}
