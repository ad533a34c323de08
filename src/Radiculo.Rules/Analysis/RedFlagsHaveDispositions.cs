using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4002: a red flag says how fast the patient must be seen.</summary>
internal static class RedFlagsHaveDispositions
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var rule in pack.Rules)
        {
            if (rule.Then is { RedFlag: not null, WritesDisposition: false })
            {
                diagnostics.Add(AnalysisMessages.RedFlagWithoutDisposition(rule.Span, rule.Id));
            }
        }
    }
}
