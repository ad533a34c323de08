using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Analysis;

/// <summary>Walks over the conditions of a pack.</summary>
internal static class Conditions
{
    /// <summary>Every rule's and concept's condition with everything inside it.</summary>
    public static IEnumerable<BoundCondition> Of(BoundPack pack) =>
        pack.Rules.Select(r => r.When).Concat(pack.Concepts.Select(c => c.When)).SelectMany(Inside);

    /// <summary>Which concepts of the pack use which.</summary>
    public static ConceptGraph ConceptsOf(BoundPack pack) =>
        new([.. pack.Concepts.Select(c => Inside(c.When).OfType<ConceptTest>().Select(t => t.Concept).Distinct().ToArray())]);

    /// <summary>The condition itself and everything inside it.</summary>
    public static IEnumerable<BoundCondition> Inside(BoundCondition condition) =>
        condition is GroupCondition group ? group.Items.SelectMany(Inside).Prepend(condition) : [condition];
}
