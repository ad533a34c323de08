using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4012: a concept that rests on a very long row of others is beyond a reader, and beyond an explanation.</summary>
internal static class ConceptsAreShallow
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        var uses = ConceptCycles.UsesIn(pack);
        var depths = new int[uses.Length];
        foreach (var concept in UsedFirst(uses))
        {
            depths[concept] = 1 + uses[concept].Select(used => depths[used]).DefaultIfEmpty(0).Max();
            if (depths[concept] == Limits.ConceptsInARow + 1) diagnostics.Add(AnalysisMessages.TooManyConceptsInARow(pack.Concepts[concept].Span, pack.Concepts[concept].Id, Limits.ConceptsInARow));
        }
    }

    /// <summary>The concepts, each after those it uses; with a stack of its own, so that a long row cannot exhaust the thread's.</summary>
    private static IEnumerable<int> UsedFirst(int[][] uses)
    {
        var seen = new bool[uses.Length];
        var open = new Stack<(int Concept, bool IsDone)>();
        for (var start = uses.Length - 1; start >= 0; start--) open.Push((start, false));
        while (open.TryPop(out var next))
        {
            if (next.IsDone) yield return next.Concept;
            if (next.IsDone || seen[next.Concept]) continue;
            seen[next.Concept] = true;
            open.Push((next.Concept, true));
            foreach (var used in uses[next.Concept]) open.Push((used, false));
        }
    }
}
