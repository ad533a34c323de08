using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Whether the patient is one the sources speak of.</summary>
internal sealed class Scope
{
    public Scope(Patient patient, Findings findings, Neurology neurology)
    {
        var legSymptomOnRecord = patient.DistalMostLocation >= LegReach
            || patient.SymptomArea > Areas.None
            || patient.LegDominantPain == true
            || patient.LegPainIntensity > 0
            || patient.NumbnessIncreasing == true
            || patient.PainMovingDistallyDespiteCare == true
            || patient.SittingWorsens == true
            || patient.StandingWorsens == true
            || patient.BendingWorsens == true
            || patient.DistalSpreadWhenSitting == true
            || patient.DistalSpreadWhenStanding == true
            || patient.ExtensionLocationBefore >= LegReach
            || patient.FlexionLocationBefore >= LegReach
            || patient.SideGlideLocationBefore >= LegReach
            || neurology.WeaknessOnRecord;
        NoLegSymptom = !findings.LegPain && !findings.NumbnessLegFoot && !findings.TinglingLegFoot && !findings.LegWeakness && !legSymptomOnRecord;
        LegSymptom = findings.LegPain || findings.NumbnessLegFoot || findings.TinglingLegFoot || findings.LegWeakness || legSymptomOnRecord;
        IsOutside = patient.Age < AdultAge || patient.Pregnancy == true || patient.SpineSurgeryRecent == true || patient.BilateralLegSymptoms == true || NoLegSymptom.IsYes;
    }

    public Answer NoLegSymptom { get; }

    public Answer LegSymptom { get; }

    /// <summary>Something on record puts the patient outside what the sources cover.</summary>
    public bool IsOutside { get; }
}
