using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4007: a concept, parameter or conclusion that nothing uses is a rule somebody meant to write.</summary>
internal static class DefinitionsAreUsed
{
    private static readonly string[] Concluded = ["red flag", "scope reason", "nerve root", "direction", "reason", "treatment", "investigation", "advice"];

    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        var concepts = Conditions.Of(pack).OfType<ConceptTest>().Select(t => t.Concept).ToHashSet();
        foreach (var concept in pack.Concepts.Where(c => !concepts.Contains(c.Index))) diagnostics.Add(AnalysisMessages.Unused(concept.Span, "concept", concept.Id));

        var parameters = pack.UsedParameters;
        foreach (var parameter in pack.Parameters.Where(p => !parameters.Contains(p.Name))) diagnostics.Add(AnalysisMessages.Unused(parameter.Span, "parameter", parameter.Name));

        var concluded = pack.Rules.SelectMany(r => ConcludedBy(r.Then)).ToHashSet();
        foreach (var definition in pack.Definitions.Where(d => Concluded.Contains(d.Section) && !concluded.Contains((d.Section, d.Id))))
        {
            diagnostics.Add(AnalysisMessages.Unused(definition.Span, definition.Section, definition.Id));
        }
    }

    private static IEnumerable<(string Section, string Id)> ConcludedBy(Conclusions then)
    {
        (string, CatalogueEntry?)[] single =
        [
            ("red flag", then.RedFlag), ("scope reason", then.OutOfScope), ("direction", then.Direction), ("reason", then.Reevaluate?.Reason),
        ];
        return single.Where(s => s.Item2 is not null).Select(s => (s.Item1, s.Item2!.Id))
            .Concat(then.NerveRoots.Select(r => ("nerve root", r.Id)))
            .Concat(then.Treatments.Select(t => ("treatment", t.Treatment.Id)))
            .Concat(then.Investigations.Select(i => ("investigation", i.Investigation.Id)))
            .Concat(then.Advice.Select(a => ("advice", a.Id)));
    }
}
