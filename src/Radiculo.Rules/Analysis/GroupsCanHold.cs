using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4008: a finding that must be both present and absent makes a rule that can never hold.</summary>
internal static class GroupsCanHold
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var group in Conditions.Of(pack).OfType<GroupCondition>().Where(g => g.Kind == GroupKind.All))
        {
            var seen = new Dictionary<Subject, (bool Present, BoundCondition Test)>();
            foreach (var item in group.Items)
            {
                if (PresenceAskedBy(item) is not var (subject, present)) continue;
                if (!seen.TryAdd(subject, (present, item)) && seen[subject].Present != present)
                {
                    diagnostics.Add(AnalysisMessages.NeverHolds(item.Span, item.ToString(), seen[subject].Test.ToString()));
                }
            }
        }
    }

    /// <summary>Whose presence or absence the condition asks for; null if it asks for something else.</summary>
    private static (Subject Subject, bool Present)? PresenceAskedBy(BoundCondition condition)
    {
        if (condition is FindingTest finding) return (new Subject(false, finding.Fact.Index), finding.Present);
        if (condition is not ConceptTest { Question: ConceptQuestion.Present or ConceptQuestion.Absent } concept) return null;
        return (new Subject(true, concept.Concept), concept.Question == ConceptQuestion.Present);
    }

    private readonly record struct Subject(bool IsConcept, int Index);
}
