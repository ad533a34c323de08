using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Notes to the clinician, and what has been gained. Tests and progress have no place beside a red flag: those notes are silent there.</summary>
internal static class ClinicianNotes
{
    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        Picture(a, decision);
        Tests(a, decision);
        Gains(a, decision, !a.RedFlags.IsEstablished);
    }

    private static void Picture(Assessment a, DecisionBuilder decision)
    {
        var patient = a.Patient;
        decision.Advice("advice.radiculopathy-suspected", a.Findings.LegDominantPain, AdviceId.RadiculopathySuspected);
        decision.Advice("advice.radicular-symptoms", a.Scope.LegSymptom, AdviceId.RadicularSymptoms);
        decision.Advice(
            "advice.exam-incomplete",
            !a.RedFlags.IsEstablished
                && (patient.AnkleDorsiflexionMrc is null || patient.GreatToeExtensionMrc is null || patient.AnklePlantarflexionMrc is null || patient.AnkleReflex is null || patient.KneeReflex is null),
            AdviceId.ExamIncomplete);
        decision.Advice("advice.record-contradicts-itself", a.Neurology.RecordContradictsItself, AdviceId.RecordContradictsItself);
    }

    private static void Tests(Assessment a, DecisionBuilder decision)
    {
        var directions = a.Directions;
        var noRedFlag = !a.RedFlags.IsEstablished;
        decision.Advice("advice.test-directions", !directions.AnyTested && a.ConservativeCareFits, AdviceId.TestDirections);
        decision.Advice("advice.test-side-glide", a.Findings.LateralShiftVisible && !directions.SideGlide.IsTested && a.ConservativeCareFits, AdviceId.TestSideGlide);
        decision.Advice("advice.screen-other-directions", directions.Extension.Aggravates && noRedFlag, AdviceId.ScreenOtherDirections);
        decision.Advice("advice.directions-conflict", directions.Conflict && a.ConservativeCareFits, AdviceId.DirectionsConflict);
        decision.Advice(
            "advice.direction-no-match",
            a.Care.SinceStart.IsKnown && a.Care.SinceStart >= DirectionalMatchTime && a.Care.LocationNotBetter && noRedFlag,
            AdviceId.DirectionNoMatch);
        decision.Advice(
            "advice.back-awareness",
            a.ConservativeCareFits && (HurtsTheBack(directions.Extension) || HurtsTheBack(directions.Flexion) || HurtsTheBack(directions.SideGlide)),
            AdviceId.BackAwareness);
    }

    private static Answer HurtsTheBack(MovementTest test) => test.Centralises && test.RaisesBackPain;

    private static void Gains(Assessment a, DecisionBuilder decision, bool noRedFlag)
    {
        var (walking, sitting, standing) = (a.Care.Walking, a.Care.Sitting, a.Care.Standing);
        var walksLonger = walking.HasRisenByAtLeast(LeastWalkingGain);
        decision.Advice("advice.walking-improved", walksLonger && noRedFlag, AdviceId.WalkingImproved);
        decision.Advice("advice.walking-lower-end", walksLonger && !walking.HasRisenByAtLeast(ClearWalkingGain) && noRedFlag, AdviceId.WalkingLowerEnd);
        decision.Advice(
            "advice.sitting-improved",
            sitting.HasRisenByAtLeast(LeastSittingGain) && a.Patient.DistalSpreadWhenSitting != true && noRedFlag,
            AdviceId.SittingImproved);
        var sleep = new Trend(a.Patient, FactId.SleepPositionChanges, m => m.SleepPositionChanges);
        decision.Advice("advice.sleep-improved", sleep.HasFallen && noRedFlag, AdviceId.SleepImproved);
        var legRaise = new Trend(a.Patient, FactId.StraightLegRaise, m => m.StraightLegRaise);
        decision.Advice("advice.straight-leg-raise-improved", legRaise.HasRisen && noRedFlag, AdviceId.StraightLegRaiseImproved);
        decision.Advice(
            "advice.sitting-or-standing-improved",
            noRedFlag && !a.Care.LongerWithDistalSpread.IsYes && ((sitting.HasRisen && standing.HasNotRisen) || (standing.HasRisen && sitting.HasNotRisen)),
            AdviceId.OneOfSittingAndStanding);
    }
}
