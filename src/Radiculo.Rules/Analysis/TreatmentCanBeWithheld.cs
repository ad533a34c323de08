using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Analysis;

/// <summary>
/// RAD4011: a pack that treats says from which disposition on it does not, or an undetermined red flag would stop nothing.
/// </summary>
internal static class TreatmentCanBeWithheld
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        if (pack.Catalogue.Treatments.IsEmpty || pack.Catalogue.WithheldRank < pack.Catalogue.Dispositions.Length) return;
        var at = pack.Definitions.First(d => d.Section == PackSection.Treatments).Span;
        diagnostics.Add(AnalysisMessages.NeverWithheld(at));
    }
}
