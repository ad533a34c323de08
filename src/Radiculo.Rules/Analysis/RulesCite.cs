using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4004: every rule names what it rests on.</summary>
internal static class RulesCite
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var rule in pack.Rules.Where(r => r.Cites.IsEmpty)) diagnostics.Add(AnalysisMessages.CitesNothing(rule.Span, rule.Id));
    }
}
