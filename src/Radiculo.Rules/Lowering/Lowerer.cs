using System.Collections.Immutable;
using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Lowering;

/// <summary>
/// The fourth phase. Takes a <see cref="BoundPack"/> without errors, gives the <see cref="RuleProgram"/> that runs it. The list is all it does, in order.
/// </summary>
internal static class Lowerer
{
    public static readonly ImmutableArray<Func<CorePack, CorePack>> Passes =
    [
        RequireDueDates.Run,
        FlattenGroups.Run,
    ];

    public static RuleProgram Lower(BoundPack pack) => Assemble.Run(Passes.Aggregate(Translate.Run(pack), (core, pass) => pass(core)));
}
