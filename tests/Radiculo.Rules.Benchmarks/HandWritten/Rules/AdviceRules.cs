using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>What the patient is told. Advice that would only distract beside a red flag asks for conservative care to fit first.</summary>
internal static class AdviceRules
{
    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        ToReport(a, decision);
        WhatToExpect(a, decision);
        Activity(a, decision);
        HandsOnCare(a, decision);
        FirstVisit(a, decision);
    }

    private static void ToReport(Assessment a, DecisionBuilder decision)
    {
        var noRedFlag = !a.RedFlags.IsEstablished;
        decision.Advice(
            "advice.report-bladder-bowel-change",
            a.Patient.BowelBladderChangeLongstanding == true && a.Patient.BowelBladderChangeNew is null or false,
            AdviceId.ReportBladderBowelChange);
        decision.Advice("advice.fever-without-back-pain", a.RedFlags.Fever && !a.Findings.BackPain, AdviceId.FeverWithoutBackPain);
        decision.Advice(
            "advice.medical-evaluation",
            a.Care.SinceOnset > NeuroSymptomLimit
                && (a.Findings.NumbnessLegFoot || a.Findings.TinglingLegFoot || a.Findings.LegWeakness || a.Neurology.WeaknessOnRecord)
                && a.NotAssessedByDoctor
                && noRedFlag,
            AdviceId.MedicalEvaluation);
        var severeDeficit = a.Neurology.SevereDeficit && a.NotAssessedByDoctor && noRedFlag;
        decision.Advice("advice.severe-deficit", severeDeficit, AdviceId.MedicalEvaluation);
        decision.Advice("advice.severe-deficit", severeDeficit, AdviceId.SevereDeficit);
        decision.Advice("advice.outside-scope", a.Scope.IsOutside && noRedFlag, AdviceId.OutsideScope);
    }

    private static void WhatToExpect(Assessment a, DecisionBuilder decision)
    {
        decision.Advice("advice.prognosis", a.ConservativeCareFits && a.Care.SinceOnset <= PrognosisWindow, AdviceId.Prognosis);
        decision.Advice("advice.prognosis-outside-window", a.Care.SinceOnset > PrognosisWindow, AdviceId.PrognosisOutsideWindow);
        decision.Advice("advice.expected-response", a.ConservativeCareFits && (!a.Care.SinceStart.IsKnown || a.Care.SinceStart < SecondCheckpoint), AdviceId.ExpectedResponse);
        var legPain = new Trend(a.Patient, FactId.LegPainIntensity, m => m.LegPainIntensity);
        var backPain = new Trend(a.Patient, FactId.BackPainIntensity, m => m.BackPainIntensity);
        decision.Advice(
            "advice.pain-swing",
            (legPain.HasRisenSinceLastVisit || backPain.HasRisenSinceLastVisit) && a.ConservativeCareFits && !a.Neurology.LossProgresses && !a.Care.PainMovesDistally,
            AdviceId.PainSwing);
    }

    private static void Activity(Assessment a, DecisionBuilder decision)
    {
        decision.Advice("advice.keep-active", a.ConservativeCareFits, AdviceId.KeepActive);
        decision.Advice("advice.vary-standing", a.Findings.StandingWorsens && a.ConservativeCareFits, AdviceId.VaryStanding);
        decision.Advice("advice.walk-below-spread", a.ConservativeCareFits, AdviceId.WalkBelowSpread);
        decision.Advice(
            "advice.walk-short-bouts",
            Comparisons.Below(a.Patient.WalkMinutes, ShortestWalkingBout, FactId.WalkMinutes) && a.ConservativeCareFits,
            AdviceId.WalkShortBouts);
    }

    private static void HandsOnCare(Assessment a, DecisionBuilder decision)
    {
        decision.Advice("advice.hands-on-limits", a.Findings.ActiveCare && a.ConservativeCareFits, AdviceId.HandsOnLimits);
        decision.Advice(
            "advice.manual-trial-recheck",
            a.Care.ManualTherapyFits && a.Findings.ActiveCare && a.ConservativeCareFits && !a.Care.TwoWeekCheckFailed.IsYes,
            AdviceId.ManualTrialRecheck);
    }

    private static void FirstVisit(Assessment a, DecisionBuilder decision)
    {
        var firstVisit = !a.Care.SinceStart.IsKnown && a.ConservativeCareFits;
        decision.Advice("advice.first-visit", firstVisit, AdviceId.FirstProvider);
        decision.Advice("advice.first-visit", firstVisit, AdviceId.FirstVisitBring);
        decision.Advice("advice.first-visit", firstVisit, AdviceId.FirstVisitExpect);
    }
}
