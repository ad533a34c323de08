using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4009: the same condition twice in one group; often the second was meant to say something else.</summary>
internal static class ConditionsAreNotRepeated
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var group in Conditions.Of(pack).OfType<GroupCondition>())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in group.Items.OfType<BoundTest>().Where(i => !seen.Add(i.ToString())))
            {
                diagnostics.Add(AnalysisMessages.Repeated(item.Span, item.ToString()));
            }
        }
    }
}
