using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>Makes a reading of the language page from a pack and a case.</summary>
internal delegate ReferenceInterpreter Reading(BoundPack pack, PatientCase patient);

/// <summary>Puts an engine's decision beside the one a reading of the page comes to.</summary>
internal static class Agreement
{
    public static readonly Reading Page = (pack, patient) => new ReferenceInterpreter(pack, patient);

    /// <summary>Where the two differ; empty if they agree on everything.</summary>
    public static IReadOnlyList<string> Disagreements(RulePack pack, ITriageEngine engine, PatientCase patient, Reading? reading = null) =>
        ReferenceDecision.Of(engine.Evaluate(patient), pack.RuleIds).DisagreementsWith((reading ?? Page)(pack.Bound, patient).Decide());
}
