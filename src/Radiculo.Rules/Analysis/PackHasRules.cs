using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4010: a pack without rules would find every patient well.</summary>
internal static class PackHasRules
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        if (pack.Rules.IsEmpty) diagnostics.Add(AnalysisMessages.NoRules(pack.Origin));
    }
}
