using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4001: a concept that rests on itself has no meaning. Each cycle is reported once, with its path.</summary>
internal static class ConceptCycles
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        var uses = UsesIn(pack);
        var state = new byte[uses.Length];
        for (var start = 0; start < uses.Length; start++)
        {
            if (state[start] == 0) Walk(pack, uses, state, start, diagnostics);
        }
    }

    /// <summary>For each concept those that its condition asks for.</summary>
    public static int[][] UsesIn(BoundPack pack) =>
        [.. pack.Concepts.Select(c => Conditions.Inside(c.When).OfType<ConceptTest>().Select(t => t.Concept).Distinct().ToArray())];

    /// <summary>Depth first with a stack of its own, so that a long chain of concepts cannot exhaust the thread's.</summary>
    private static void Walk(BoundPack pack, int[][] uses, byte[] state, int start, DiagnosticBag diagnostics)
    {
        var path = new List<(int Concept, int Next)> { (start, 0) };
        state[start] = 1;
        while (path.Count > 0)
        {
            var (concept, next) = path[^1];
            if (next == uses[concept].Length)
            {
                state[concept] = 2;
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (concept, next + 1);
            var used = uses[concept][next];
            if (state[used] == 1)
            {
                var cycle = path.Select(p => p.Concept).SkipWhile(c => c != used).Append(used).Select(c => pack.Concepts[c].Id);
                diagnostics.Add(AnalysisMessages.ConceptCycle(pack.Concepts[used].Span, cycle));
            }
            else if (state[used] == 0)
            {
                state[used] = 1;
                path.Add((used, 0));
            }
        }
    }
}
