using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>Looks at a bound pack and reports what is wrong with it as a whole.</summary>
internal delegate void PackCheck(BoundPack pack, DiagnosticBag diagnostics);

/// <summary>
/// The third phase. Takes <see cref="BoundPack"/>, gives diagnostics only. One check, one file; this list is all of them.
/// </summary>
internal static class PackChecks
{
    public static readonly ImmutableArray<PackCheck> All =
    [
        PackHasRules.Check,
        ConceptCycles.Check,
        RedFlagsHaveDispositions.Check,
        UrgentRulesHaveRedFlags.Check,
        TreatmentCanBeWithheld.Check,
        RulesCite.Check,
        StatementsAreExecuted.Check,
        ThresholdsAreNamed.Check,
        DefinitionsAreUsed.Check,
        GroupsCanHold.Check,
        ConditionsAreNotRepeated.Check,
    ];

    public static void Run(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var check in All) check(pack, diagnostics);
    }
}
