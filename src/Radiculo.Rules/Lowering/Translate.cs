using System.Diagnostics;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Lowering;

/// <summary>
/// Turns bound conditions into the core language. An author's test is tagged with its translation, so that explanations can ask for its
/// truth.
/// </summary>
internal sealed class Translate : BoundConditionSwitch<CoreCondition>
{
    private static readonly Translate Conditions = new();
    private static readonly TranslateTest Tests = new();

    public static CorePack Run(BoundPack pack) =>
        new(pack, [.. pack.Concepts.Select(c => Conditions.Of(c.When))], [.. pack.Rules.Select(r => Conditions.Of(r.When))]);

    protected override CoreCondition Always() => new CoreTrue();

    protected override CoreCondition Group(GroupCondition group) => group.Kind switch
    {
        GroupKind.All => new CoreAll([.. group.Items.Select(Of)]),
        GroupKind.Any => new CoreAny([.. group.Items.Select(Of)]),
        GroupKind.None => new CoreNot(new CoreAny([.. group.Items.Select(Of)])),
        GroupKind.AtLeast => new CoreAtLeast(group.Count, [.. group.Items.Select(Of)]),
        _ => throw new UnreachableException(),
    };

    protected override CoreCondition Test(BoundTest test) => new CoreTagged(test, Tests.Of(test));
}
