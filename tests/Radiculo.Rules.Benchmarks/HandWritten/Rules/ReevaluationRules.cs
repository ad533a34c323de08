using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

internal static class ReevaluationRules
{
    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        AtAnyTime(a, decision);
        FromTwoWeeksOfCare(a, decision);
        FromFourWeeksOfCare(a, decision);
        ScheduledChecks(a, decision);
    }

    private static void AtAnyTime(Assessment a, DecisionBuilder decision)
    {
        decision.Reevaluate("reevaluate.red-flag", a.RedFlags.Any, ReasonId.RedFlag, decision.Today);
        decision.ReevaluateNow("reevaluate.numbness-increasing", a.Neurology.NumbnessIncreases, ReasonId.NumbnessIncreasing);
        decision.ReevaluateNow("reevaluate.weakness-spreading", a.Neurology.WeaknessSpreads, ReasonId.WeaknessSpreading);
        decision.ReevaluateNow("reevaluate.strength-lost", a.Neurology.StrengthLost, ReasonId.StrengthLoss);
        decision.ReevaluateNow("reevaluate.pain-moving-distally", a.Findings.PainMovingDistallyDespiteCare, ReasonId.PainMovingDistally);
        decision.ReevaluateNow("reevaluate.symptoms-lower-than-last-visit", a.Care.PainDriftsDistally, ReasonId.PainMovingDistally);
    }

    private static void FromTwoWeeksOfCare(Assessment a, DecisionBuilder decision)
    {
        var atTwoWeeks = a.Care.SinceStart >= FirstCheckpoint;
        decision.ReevaluateNow("reevaluate.walking-has-not-improved", a.Care.WalkingNotImproved, ReasonId.NoWalkingGain);
        decision.ReevaluateNow("reevaluate.sitting-and-standing-have-not-improved", atTwoWeeks && !a.Care.SitsOrStandsLonger, ReasonId.NoSittingStandingGain);
        decision.ReevaluateNow("reevaluate.longer-with-distal-spread", atTwoWeeks && a.Care.LongerWithDistalSpread, ReasonId.GainWithDistalSpread);
    }

    private static void FromFourWeeksOfCare(Assessment a, DecisionBuilder decision)
    {
        var noGain = a.Care.SinceStart >= SecondCheckpoint && !a.Care.FunctionalGain;
        decision.ReevaluateNow("reevaluate.no-functional-gain", noGain, ReasonId.NoFunctionalGain);
        decision.Advice("reevaluate.no-functional-gain", noGain, AdviceId.AdjustPlan);

        var restricted = a.Care.SinceStart >= SecondCheckpoint && a.Findings.ConstantActivityRestriction && a.Findings.CannotLiftOrHinge;
        decision.ReevaluateNow("reevaluate.activity-still-restricted", restricted, ReasonId.ActivityStillRestricted);
        decision.Advice("reevaluate.activity-still-restricted", restricted, AdviceId.AdjustPlan);
    }

    /// <summary>No reason for concern by themselves.</summary>
    private static void ScheduledChecks(Assessment a, DecisionBuilder decision)
    {
        var sinceStart = a.Care.SinceStart;
        decision.Reevaluate("reevaluate.first-checkpoint", sinceStart < FirstCheckpoint, ReasonId.FirstCheckpointDue, AfterStart(FirstCheckpoint));
        decision.Reevaluate("reevaluate.second-checkpoint", sinceStart >= FirstCheckpoint && sinceStart < SecondCheckpoint, ReasonId.SecondCheckpointDue, AfterStart(SecondCheckpoint));
        decision.Reevaluate("reevaluate.third-checkpoint", sinceStart >= SecondCheckpoint && sinceStart < ThirdCheckpoint, ReasonId.ThirdCheckpointDue, AfterStart(ThirdCheckpoint));
        decision.Reevaluate(
            "reevaluate.checkpoint-not-measured",
            sinceStart >= FirstCheckpoint && a.Care.Walking.HasRisen.IsNotKnown && !(a.Patient.WalkMinutes >= UnlimitedTolerance),
            ReasonId.CheckpointNotMeasured,
            decision.Today);

        DateOnly AfterStart(int days) => a.Patient.CareStartDate?.AddDays(days) ?? decision.Today;
    }
}
