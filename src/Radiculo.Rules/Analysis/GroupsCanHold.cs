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
            var seen = new Dictionary<(bool IsConcept, int Index), (bool Present, BoundCondition Test)>();
            foreach (var item in group.Items)
            {
                var (subject, present) = item switch
                {
                    FindingTest finding => ((false, finding.Fact.Index), finding.Present),
                    ConceptTest { Question: ConceptQuestion.Present or ConceptQuestion.Absent } concept =>
                        ((true, concept.Concept), concept.Question == ConceptQuestion.Present),
                    _ => ((false, -1), false),
                };
                if (subject.Item2 < 0) continue;
                if (!seen.TryAdd(subject, (present, item)) && seen[subject].Present != present)
                {
                    diagnostics.Add(AnalysisMessages.NeverHolds(item.Span, item.ToString(), seen[subject].Test.ToString()));
                }
            }
        }
    }
}
