using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>Looks at a bound pack and reports what is wrong with it as a whole.</summary>
internal delegate void PackCheck(BoundPack pack, DiagnosticBag diagnostics);

/// <summary>
/// The third phase. Takes <see cref="BoundPack"/>, gives diagnostics only. One check, one file; these lists are all of them.
/// </summary>
internal static class PackChecks
{
    /// <summary>Checks of what is there.</summary>
    public static readonly ImmutableArray<PackCheck> OfEveryPack =
    [
        ConceptCycles.Check,
        ConceptsAreShallow.Check,
        RedFlagsHaveDispositions.Check,
        UrgentRulesHaveRedFlags.Check,
        ThresholdsAreNamed.Check,
        GroupsCanHold.Check,
        ConditionsAreNotRepeated.Check,
    ];

    /// <summary>Checks of what is missing. In a pack with errors it may be missing because of them.</summary>
    public static readonly ImmutableArray<PackCheck> OfWholePacks =
    [
        PackHasRules.Check,
        TreatmentCanBeWithheld.Check,
        RulesCite.Check,
        StatementsAreExecuted.Check,
        DefinitionsAreUsed.Check,
    ];

    public static void Run(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var check in OfEveryPack) check(pack, diagnostics);
        foreach (var check in OfWholePacks)
        {
            if (diagnostics.HasErrors) return;
            check(pack, diagnostics);
        }
    }
}
