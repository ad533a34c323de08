using static Radiculo.Rules.Benchmarks.HandWritten.Comparisons;
using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>The course of care: what has improved, what has not, and whether hands-on care fits.</summary>
internal sealed class CareCourse
{
    public CareCourse(Patient patient, Findings findings, Neurology neurology)
    {
        SinceOnset = new DaysSince(patient.OnsetDate, patient.AsOf, FactId.OnsetDate);
        SinceStart = new DaysSince(patient.CareStartDate, patient.AsOf, FactId.CareStartDate);
        Walking = new Trend(patient, FactId.WalkMinutes, m => m.WalkMinutes);
        Sitting = new Trend(patient, FactId.SitMinutes, m => m.SitMinutes);
        Standing = new Trend(patient, FactId.StandMinutes, m => m.StandMinutes);
        var location = new Trend(patient, FactId.DistalMostLocation, m => (decimal?)m.DistalMostLocation);

        PainDriftsDistally = location.WasRecorded && SinceStart > 0 && location.HasRisenSinceLastVisit;
        PainMovesDistally = (findings.PainMovingDistallyDespiteCare && !(!SinceStart.IsKnown && patient.PainMovingDistallyDespiteCare is null)) || PainDriftsDistally;
        LocationNotBetter = patient.DistalMostLocation is not null && location.WasRecorded && !location.HasFallen;

        WalkingNotImproved = SinceStart >= FirstCheckpoint && Below(patient.WalkMinutes, UnlimitedTolerance, FactId.WalkMinutes) && !Walking.HasRisenByAtLeast(LeastWalkingGain);
        SitsOrStandsLonger =
            ((Sitting.WasRecorded || !Standing.WasRecorded) && (Sitting.HasRisen || AtLeast(patient.SitMinutes, UnlimitedTolerance, FactId.SitMinutes)))
            || ((Standing.WasRecorded || !Sitting.WasRecorded) && (Standing.HasRisen || AtLeast(patient.StandMinutes, UnlimitedTolerance, FactId.StandMinutes)));
        LongerWithDistalSpread =
            (Sitting.WasRecorded && Sitting.HasRisen && findings.DistalSpreadWhenSitting)
            || (Standing.WasRecorded && Standing.HasRisen && findings.DistalSpreadWhenStanding);
        TwoWeekCheckFailed = SinceStart.IsKnown && SinceStart >= FirstCheckpoint
            && (WalkingNotImproved || LongerWithDistalSpread || ((Sitting.WasRecorded || Standing.WasRecorded) && !SitsOrStandsLonger));
        FunctionalGain = AtLeast(patient.WalkMinutes, UnlimitedTolerance, FactId.WalkMinutes)
            || Walking.HasRisenByAtLeast(LeastWalkingGain)
            || (Sitting.WasRecorded && Sitting.HasRisenByAtLeast(LeastSittingGain))
            || (Standing.WasRecorded && Standing.HasRisenByAtLeast(LeastSittingGain));

        ManualTherapyFits = findings.MechanicalPain && findings.ClearMovementRestriction && !neurology.LossProgresses && !PainMovesDistally;
    }

    public DaysSince SinceOnset { get; }

    public DaysSince SinceStart { get; }

    public Trend Walking { get; }

    public Trend Sitting { get; }

    public Trend Standing { get; }

    /// <summary>Symptoms reach farther down the leg than at the last visit although care has begun.</summary>
    public Answer PainDriftsDistally { get; }

    public Answer PainMovesDistally { get; }

    public Answer LocationNotBetter { get; }

    public Answer WalkingNotImproved { get; }

    public Answer SitsOrStandsLonger { get; }

    public Answer LongerWithDistalSpread { get; }

    public Answer TwoWeekCheckFailed { get; }

    public Answer FunctionalGain { get; }

    public Answer ManualTherapyFits { get; }
}
