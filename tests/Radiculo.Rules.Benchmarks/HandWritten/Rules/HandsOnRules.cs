using static Radiculo.Rules.Benchmarks.HandWritten.TreatmentStance;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Hands-on care is one option beside exercise; what is left open holds it back.</summary>
internal static class HandsOnRules
{
    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        Thrust(a, decision);
        Mobilisation(a, decision);
        NotSteady(a, decision);
        decision.Treatment("treatment.soft-tissue-work", a.Findings.ActiveCare, TreatmentId.SoftTissueWork, Conditional);
        decision.Treatment("treatment.soft-tissue-work-alone", !a.Findings.ActiveCare, TreatmentId.SoftTissueWork, Withheld);
        decision.Treatment("treatment.dry-needling", Answer.Yes, TreatmentId.DryNeedling, Conditional);
        decision.Treatment("treatment.electrical-stimulation", Answer.Yes, TreatmentId.ElectricalStimulation, Conditional);
    }

    private static void Thrust(Assessment a, DecisionBuilder decision)
    {
        var (fits, progresses, severe) = (a.Care.ManualTherapyFits, a.Neurology.LossProgresses, a.Neurology.SevereDeficit);
        const TreatmentId Thrust = TreatmentId.SpinalManipulationThrust;
        decision.Treatment("treatment.thrust", fits && a.Findings.ActiveCare, Thrust, Recommended);
        decision.Treatment("treatment.thrust-without-active-care", fits && a.NoActiveCareOnRecord, Thrust, Withheld);
        decision.Treatment("treatment.thrust-contraindicated", progresses && a.NotAssessedByDoctor, Thrust, Contraindicated);
        decision.Treatment("treatment.thrust-while-loss-progresses", progresses, Thrust, Withheld);
        decision.Treatment("treatment.thrust-severe-deficit-not-assessed", severe && a.NotAssessedByDoctor, Thrust, Withheld);
        decision.Treatment("treatment.thrust-severe-deficit-assessed", severe && a.Findings.AssessedByDoctor && fits, Thrust, Conditional);
        decision.Treatment("treatment.thrust-after-failed-check", a.Care.TwoWeekCheckFailed, Thrust, Withheld);
    }

    private static void Mobilisation(Assessment a, DecisionBuilder decision)
    {
        var fits = a.Care.ManualTherapyFits;
        const TreatmentId Mobilisation = TreatmentId.SpinalMobilisation;
        decision.Treatment("treatment.mobilisation", fits && a.Findings.ActiveCare, Mobilisation, Recommended);
        decision.Treatment("treatment.mobilisation-without-active-care", fits && a.NoActiveCareOnRecord, Mobilisation, Withheld);
        decision.Treatment("treatment.mobilisation-while-loss-progresses", a.Neurology.LossProgresses, Mobilisation, Withheld);
        decision.Treatment("treatment.mobilisation-with-severe-deficit", a.Neurology.SevereDeficit && fits, Mobilisation, Conditional);
        decision.Treatment("treatment.mobilisation-after-failed-check", a.Care.TwoWeekCheckFailed, Mobilisation, Withheld);
    }

    private static void NotSteady(Assessment a, DecisionBuilder decision)
    {
        var movesDistally = a.Care.PainMovesDistally;
        var notSteady = a.Findings.MechanicalPain && a.Findings.ClearMovementRestriction
            && (!movesDistally.IsNo || a.Neurology.LossProgresses.IsNotKnown);
        decision.Treatment("treatment.hands-on-symptoms-not-steady", notSteady, TreatmentId.SpinalManipulationThrust, Withheld);
        decision.Treatment("treatment.hands-on-symptoms-not-steady", notSteady, TreatmentId.SpinalMobilisation, Withheld);
    }
}
