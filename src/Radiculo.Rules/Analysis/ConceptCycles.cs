using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4001: a concept that rests on itself has no meaning. Each cycle is reported once, with its path.</summary>
internal static class ConceptCycles
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var cycle in ConceptGraph.Of(pack).Cycles())
        {
            diagnostics.Add(AnalysisMessages.ConceptCycle(pack.Concepts[cycle[0]].Span, cycle.Select(c => pack.Concepts[c].Id)));
        }
    }
}
