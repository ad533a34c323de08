using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4007: a concept, parameter or conclusion that nothing uses is a rule somebody meant to write.</summary>
internal static class DefinitionsAreUsed
{
    private static readonly PackSection[] Concluded =
    [
        PackSection.RedFlags, PackSection.ScopeReasons, PackSection.NerveRoots, PackSection.Directions, PackSection.Reasons,
        PackSection.Treatments, PackSection.Investigations, PackSection.Advice,
    ];

    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        var concepts = Conditions.Of(pack).OfType<ConceptTest>().Select(t => t.Concept).ToHashSet();
        foreach (var concept in pack.Concepts.Where(c => !concepts.Contains(c.Index)))
        {
            diagnostics.Add(AnalysisMessages.Unused(concept.Span, PackSection.Concepts.Noun, concept.Id));
        }

        var parameters = pack.UsedParameters;
        foreach (var parameter in pack.Parameters.Where(p => !parameters.Contains(p.Name)))
        {
            diagnostics.Add(AnalysisMessages.Unused(parameter.Span, PackSection.Parameters.Noun, parameter.Name));
        }

        var concluded = pack.Rules.SelectMany(r => ConcludedBy(r.Then)).ToHashSet();
        foreach (var definition in pack.Definitions.Where(d => Concluded.Contains(d.Section) && !concluded.Contains((d.Section, d.Id))))
        {
            diagnostics.Add(AnalysisMessages.Unused(definition.Span, definition.Section.Noun, definition.Id));
        }
    }

    private static IEnumerable<(PackSection Section, string Id)> ConcludedBy(Conclusions then)
    {
        (PackSection Section, CatalogueEntry? Entry)[] single =
        [
            (PackSection.RedFlags, then.RedFlag), (PackSection.ScopeReasons, then.OutOfScope),
            (PackSection.Directions, then.Direction), (PackSection.Reasons, then.Reevaluate?.Reason),
        ];
        return single.Where(s => s.Entry is not null).Select(s => (s.Section, s.Entry!.Id))
            .Concat(then.NerveRoots.Select(r => (PackSection.NerveRoots, r.Id)))
            .Concat(then.Treatments.Select(t => (PackSection.Treatments, t.Treatment.Id)))
            .Concat(then.Investigations.Select(i => (PackSection.Investigations, i.Investigation.Id)))
            .Concat(then.Advice.Select(a => (PackSection.Advice, a.Id)));
    }
}
