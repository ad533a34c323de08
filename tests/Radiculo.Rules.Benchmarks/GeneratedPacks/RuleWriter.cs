using System.Text;

namespace Radiculo.Rules.Benchmarks.GeneratedPacks;

/// <summary>Writes the concepts and rules. The core is the same in every size; treatments, advice and re-evaluation grow, in about the shipped pack's proportions.</summary>
internal sealed class RuleWriter(PackSize size)
{
    private const int RulesPerFile = 1000;

    private readonly ConditionWriter _conditions = new(size, new Random(size.Rules));
    private readonly Random _random = new(size.Rules + 1);
    private int _treatments;
    private int _advice;
    private int _reasons;

    public IEnumerable<RuleSource> Files()
    {
        yield return new("rules/concepts.yaml", "define:\n" + string.Concat(Enumerable.Range(0, size.Concepts).Select(Concept)));
        yield return new("rules/core.yaml", "rules:\n" + string.Concat(Core()));
        foreach (var chunk in Enumerable.Range(0, size.Rules - PackSize.CoreRules).Chunk(RulesPerFile))
        {
            yield return new($"rules/rules-{chunk[0]:00000}.yaml", "rules:\n" + string.Concat(chunk.Select(Other)));
        }
    }

    /// <summary>Every third rests on the one before.</summary>
    private string Concept(int i) =>
        $"  concept_{i:0000}:\n    title: What concept {i} names\n    when: {_conditions.When(i % 3 == 2 ? $"concept_{i - 1:0000} is absent" : null)}\n    cites: [{Cite(i)}]\n";

    private IEnumerable<string> Core()
    {
        for (var i = 0; i < PackSize.CoreFindings; i++)
        {
            yield return Rule($"red-flag.sign-{i:00}", $"{VocabularyText.CoreFinding(i)} is present", $"red_flag: flag_{i:00}, disposition: {(i % 2 == 0 ? "emergency" : "urgent")}", i);
        }

        for (var i = 0; i < PackSize.CoreGrades; i++)
        {
            var (grade, flag) = (VocabularyText.CoreGrade(i), PackSize.CoreFindings + i);
            yield return Rule($"red-flag.grade-{i:00}", $"[{grade} <= low_grade, {{ any: [{VocabularyText.CoreFinding(i)} is present, loss in {grade} since baseline > 0] }}]", $"red_flag: flag_{flag:00}, disposition: urgent", flag);
        }

        for (var i = 0; i < PackSize.OfferedToAll; i++) yield return Rule($"treatment.for-all-{i:00}", "always", $"treatment: {{ treatment_{i:000}: recommended }}", i);
        yield return Rule("disposition.routine", $"{VocabularyText.CoreDate} is known", "disposition: routine", 0);
        yield return Rule("reevaluate.first-look", $"time since {VocabularyText.CoreDate} < first_look", $"reevaluate: {{ due: {VocabularyText.CoreDate} + first_look, reason: reason_000 }}", 1);
    }

    private string Other(int i)
    {
        var concept = i % 4 == 0 ? $"concept_{i / 4 % size.Concepts:0000} is {(_random.Next(3) == 0 ? "absent" : "present")}" : null;
        return Rule($"{Topic(i)}.rule-{i:00000}", _conditions.When(concept), Conclusion(i), i);
    }

    private static string Topic(int i) => (i % 20) switch
    {
        < 9 => "treatment",
        < 17 => "advice",
        _ => "reevaluate",
    };

    private string Conclusion(int i) => Topic(i) switch
    {
        "treatment" => $"treatment: {{ treatment_{PackSize.OfferedToAll + (_treatments++ % (size.Treatments - PackSize.OfferedToAll)):000}: {Stance(_random.Next(10))} }}",
        "advice" => $"advice: advice_{_advice++ % size.Advice:0000}",
        _ => $"disposition: review, reevaluate: {{ due: now, reason: reason_{_reasons++ % size.Reasons:000} }}",
    };

    private static string Stance(int roll) => roll switch
    {
        < 3 => "recommended",
        < 7 => "conditional",
        < 9 => "withheld",
        _ => "contraindicated",
    };

    private string Rule(string id, string when, string then, int cites) =>
        new StringBuilder()
            .Append("  - id: ").Append(id).Append('\n')
            .Append("    title: What ").Append(id).Append(" says\n")
            .Append("    when: ").Append(when).Append('\n')
            .Append("    then: { ").Append(then).Append(" }\n")
            .Append("    because: The guide says so, for a reason it gives in the statement named below.\n")
            .Append("    cites: [").Append(Cite(cites)).Append("]\n")
            .ToString();

    private string Cite(int i) => $"S{i % size.Statements}";
}
