using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Lowering;

/// <summary>
/// The fourth phase. Takes a <see cref="BoundPack"/> without errors, gives the <see cref="RuleProgram"/> that runs it. The list is all it
/// does, in order.
/// </summary>
internal static class Lowerer
{
    public static readonly PassList<BoundPack, RuleProgram> Passes = PassList<BoundPack, CorePack>
        .Begin("translated", Translate.Run)
        .Then("with due dates", RequireDueDates.Run)
        .Then("flattened", FlattenGroups.Run)
        .Then("assembled", Assemble.Run);

    public static RuleProgram Lower(BoundPack pack) => Passes.Run(pack);
}
