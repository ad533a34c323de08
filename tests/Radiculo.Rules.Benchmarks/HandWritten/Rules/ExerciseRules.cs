using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;
using static Radiculo.Rules.Benchmarks.HandWritten.TreatmentStance;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Exercise, direction and independence. Red flags, open red-flag questions and scope withhold treatment by themselves; no rule here repeats that.</summary>
internal static class ExerciseRules
{
    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        WaitForALegSymptom(a, decision);
        Exercise(a, decision);
        Direction(a, decision);
        ExtensionAtHome(a, decision);
        Independence(a, decision);
    }

    private static void WaitForALegSymptom(Assessment a, DecisionBuilder decision)
    {
        Answer noneKnown = !a.Scope.LegSymptom.IsYes;
        for (var treatment = TreatmentId.GradedExercise; treatment <= TreatmentId.ElectricalStimulation; treatment++)
        {
            decision.Treatment("treatment.wait-for-a-leg-symptom", noneKnown, treatment, Withheld);
        }
    }

    private static void Exercise(Assessment a, DecisionBuilder decision)
    {
        var neurology = a.Neurology;
        decision.Treatment("treatment.graded-exercise", Answer.Yes, TreatmentId.GradedExercise, Recommended);
        decision.Treatment("treatment.walking-exposure", Answer.Yes, TreatmentId.WalkingExposure, Recommended);
        decision.Treatment("treatment.strengthening", Answer.Yes, TreatmentId.Strengthening, Recommended);
        decision.Treatment(
            "treatment.strengthening-with-a-deficit",
            (neurology.SevereDeficit && !neurology.WeaknessScreenNegative) || neurology.LossToReckonWith,
            TreatmentId.Strengthening,
            Conditional);
        decision.Treatment("treatment.stretching", Answer.Yes, TreatmentId.Stretching, Conditional);
        decision.Treatment("treatment.balance-training", Answer.Yes, TreatmentId.BalanceTraining, Conditional);
        decision.Treatment("treatment.nerve-glides", Answer.Yes, TreatmentId.NerveGlides, Conditional);
        decision.Treatment("treatment.nerve-glides-while-loss-progresses", neurology.LossToReckonWith, TreatmentId.NerveGlides, Withheld);
    }

    private static void Direction(Assessment a, DecisionBuilder decision)
    {
        var directions = a.Directions;
        decision.Treatment("treatment.directional-programme", directions.AnyCentralises, TreatmentId.DirectionalProgramme, Recommended);
        decision.Treatment("treatment.directional-programme-untested", !directions.AnyTested, TreatmentId.DirectionalProgramme, Conditional);
        decision.Treatment("treatment.directional-programme-conflict", directions.Conflict, TreatmentId.DirectionalProgramme, Conditional);
        var withoutChange = a.Care.SinceStart.IsKnown && a.Care.SinceStart >= DirectionalMatchTime && a.Care.LocationNotBetter;
        decision.Treatment("treatment.directional-programme-without-change", withoutChange, TreatmentId.DirectionalProgramme, Conditional);
        decision.Treatment("treatment.directional-programme-without-change", withoutChange, TreatmentId.ExtensionHomeProtocol, Conditional);
        decision.Treatment("treatment.flexion-programme", directions.FlexionPreferred, TreatmentId.FlexionProgramme, Conditional);
        decision.Treatment("treatment.lateral-shift-correction", directions.SideGlide.Centralises, TreatmentId.LateralShiftCorrection, Recommended);
    }

    private static void ExtensionAtHome(Assessment a, DecisionBuilder decision)
    {
        var extension = a.Directions.Extension;
        var otherPreferred = a.Directions.FlexionPreferred.IsYes || a.Directions.LateralShiftPreferred.IsYes;
        decision.Treatment("treatment.extension-home-protocol", extension.Eases && !extension.Aggravates, TreatmentId.ExtensionHomeProtocol, Recommended);
        decision.Treatment("treatment.extension-home-protocol-not-preferred", extension.Eases && otherPreferred, TreatmentId.ExtensionHomeProtocol, Conditional);
        decision.Treatment("treatment.extension-home-protocol-without-effect", !extension.Eases.IsYes, TreatmentId.ExtensionHomeProtocol, Withheld);
        decision.Treatment("treatment.extension-home-protocol-aggravates", extension.Aggravates, TreatmentId.ExtensionHomeProtocol, Contraindicated);
    }

    private static void Independence(Assessment a, DecisionBuilder decision)
    {
        var sinceStart = a.Care.SinceStart;
        decision.Treatment("treatment.independent-programme", sinceStart >= SupervisedCareMost, TreatmentId.IndependentProgramme, Recommended);
        decision.Treatment("treatment.independent-programme-early", sinceStart >= SupervisedCareLeast && sinceStart < SupervisedCareMost, TreatmentId.IndependentProgramme, Conditional);
        var stillRestricted = a.Patient.ConstantActivityRestriction == true && a.Patient.CannotLiftOrHinge == true;
        decision.Treatment(
            "treatment.independent-programme-without-gain",
            sinceStart.IsKnown && sinceStart >= SecondCheckpoint && (a.Care.FunctionalGain.IsNo || stillRestricted),
            TreatmentId.IndependentProgramme,
            Conditional);
    }
}
