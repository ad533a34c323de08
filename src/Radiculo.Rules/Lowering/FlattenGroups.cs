using System.Collections.Immutable;

namespace Radiculo.Rules.Lowering;

/// <summary>Takes away what groups only add on paper: a group of one, a group in a group of its kind, a double negation.</summary>
internal static class FlattenGroups
{
    public static CorePack Run(CorePack pack) => pack with { Concepts = [.. pack.Concepts.Select(Flatten)], Rules = [.. pack.Rules.Select(Flatten)] };

    private static CoreCondition Flatten(CoreCondition core) => core switch
    {
        CoreAll all => Join([.. all.Items.Select(Flatten)], c => (c as CoreAll)?.Items, items => new CoreAll(items)),
        CoreAny any => Join([.. any.Items.Select(Flatten)], c => (c as CoreAny)?.Items, items => new CoreAny(items)),
        CoreNot not => Flatten(not.Item) is CoreNot inner ? inner.Item : new CoreNot(Flatten(not.Item)),
        CoreAtLeast atLeast => new CoreAtLeast(atLeast.Count, [.. atLeast.Items.Select(Flatten)]),
        CoreKnown known => new CoreKnown(Flatten(known.Item)),
        CoreTagged mark => mark with { Item = Flatten(mark.Item) },
        _ => core,
    };

    private static CoreCondition Join(ImmutableArray<CoreCondition> items, Func<CoreCondition, ImmutableArray<CoreCondition>?> inside, Func<ImmutableArray<CoreCondition>, CoreCondition> make)
    {
        var joined = items.SelectMany(item => inside(item) ?? [item]).ToImmutableArray();
        return joined.Length == 1 ? joined[0] : make(joined);
    }
}
