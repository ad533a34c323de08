using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference.Generated;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>Makes a reading of what an explanation has to hold from a pack and a case.</summary>
internal delegate ReferenceExplanation ExplanationReading(BoundPack pack, PatientCase patient);

/// <summary>Puts the explanations of an engine beside those a reading comes to.</summary>
internal static class ExplanationOutlines
{
    /// <summary>An outline for each case of a generated pack, the engine's and the reading's.</summary>
    public static IEnumerable<(IReadOnlyList<string> Actual, IReadOnlyList<string> Expected)> Of(GeneratedPack sample, ExplanationReading? reading = null)
    {
        var pack = sample.Load();
        var engine = pack.CreateEngine();
        foreach (var patient in sample.Cases.Select(c => CaseFile.ParseOne(c)))
        {
            var decision = engine.Evaluate(patient);
            var read = reading?.Invoke(pack.Bound, patient) ?? new ReferenceExplanation(pack.Bound, patient);
            yield return (ReferenceExplanation.Outline(decision.Explanation), read.Outline(decision));
        }
    }
}
