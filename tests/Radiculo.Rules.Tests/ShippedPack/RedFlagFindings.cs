using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>The findings whose presence counts towards a red flag: those that its rules, and the concepts they rest on, ask to be present.</summary>
internal static class RedFlagFindings
{
    public static IReadOnlyList<string> Of(BoundPack pack)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<(int Concept, bool Wanted)>();
        foreach (var rule in pack.Rules.Where(r => r.Then.RedFlag is not null)) Visit(rule.When, true);
        return [.. found];

        void Visit(BoundCondition condition, bool wanted)
        {
            switch (condition)
            {
                case GroupCondition group:
                    foreach (var item in group.Items) Visit(item, group.Kind == GroupKind.None ? !wanted : wanted);
                    break;
                case FindingTest test when test.Present == wanted:
                    found.Add(test.Fact.Id);
                    break;
                case ConceptTest { Question: ConceptQuestion.Present or ConceptQuestion.Absent } test:
                    var inside = wanted == (test.Question == ConceptQuestion.Present);
                    if (visited.Add((test.Concept, inside))) Visit(pack.Concepts[test.Concept].When, inside);
                    break;
            }
        }
    }
}
