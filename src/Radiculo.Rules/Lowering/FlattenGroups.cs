using System.Collections.Immutable;

namespace Radiculo.Rules.Lowering;

/// <summary>Takes away what groups only add on paper: a group of one, a group in a group of its kind, a double negation.</summary>
internal sealed class FlattenGroups : CoreSwitch<CoreCondition>
{
    private static readonly FlattenGroups Flat = new();

    public static CorePack Run(CorePack pack) => pack with { Concepts = Flat.Each(pack.Concepts), Rules = Flat.Each(pack.Rules) };

    protected override CoreCondition True() => new CoreTrue();

    protected override CoreCondition Atom(CoreAtom core) => core;

    protected override CoreCondition All(CoreAll core) => Join(core.Items, c => (c as CoreAll)?.Items, items => new CoreAll(items));

    protected override CoreCondition Any(CoreAny core) => Join(core.Items, c => (c as CoreAny)?.Items, items => new CoreAny(items));

    protected override CoreCondition Not(CoreNot core) =>
        Of(core.Item) is var item && item is CoreNot inner ? inner.Item : new CoreNot(item);

    protected override CoreCondition AtLeast(CoreAtLeast core) => core with { Items = Each(core.Items) };

    protected override CoreCondition Concept(CoreConcept core) => core;

    protected override CoreCondition Known(CoreKnown core) => new CoreKnown(Of(core.Item));

    protected override CoreCondition Tagged(CoreTagged core) => core with { Item = Of(core.Item) };

    private ImmutableArray<CoreCondition> Each(ImmutableArray<CoreCondition> items) => [.. items.Select(Of)];

    private CoreCondition Join(
        ImmutableArray<CoreCondition> items,
        Func<CoreCondition, ImmutableArray<CoreCondition>?> inside,
        Func<ImmutableArray<CoreCondition>, CoreCondition> make)
    {
        var joined = Each(items).SelectMany(item => inside(item) ?? [item]).ToImmutableArray();
        return joined.Length == 1 ? joined[0] : make(joined);
    }
}
