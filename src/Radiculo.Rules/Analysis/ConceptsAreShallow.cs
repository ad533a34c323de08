using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4012: a concept that rests on a very long row of others is beyond a reader, and beyond an explanation.</summary>
internal static class ConceptsAreShallow
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        var depths = ConceptGraph.Of(pack).Depths();
        foreach (var concept in pack.Concepts.Where(c => depths[c.Index] == Limits.ConceptsInARow + 1))
        {
            diagnostics.Add(AnalysisMessages.TooManyConceptsInARow(concept.Span, concept.Id, Limits.ConceptsInARow));
        }
    }
}
