namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>A patient on the day of an assessment, with the earlier visits, oldest first. A finding is true when present; null is not recorded.</summary>
internal sealed class Patient : Measurements
{
    public required DateOnly AsOf { get; init; }

    public IReadOnlyList<EarlierVisit> History { get; init; } = [];

    public bool? BowelBladderChangeNew { get; init; }

    public bool? SaddleNumbness { get; init; }

    public bool? GroinNumbness { get; init; }

    public bool? LegWeaknessRapidlyWorsening { get; init; }

    public bool? BowelBladderChangeLongstanding { get; init; }

    public bool? BilateralLegSymptoms { get; init; }

    public bool? LegWeakness { get; init; }

    public bool? WeaknessSpreading { get; init; }

    public bool? FootDrop { get; init; }

    public bool? Fever { get; init; }

    public bool? BackPain { get; init; }

    public decimal? Temperature { get; init; }

    public bool? RepeatedFalls { get; init; }

    public bool? NumbnessIncreasing { get; init; }

    public bool? PainMovingDistallyDespiteCare { get; init; }

    public bool? AssessedByDoctor { get; init; }

    public decimal? Age { get; init; }

    public bool? Pregnancy { get; init; }

    public bool? SpineSurgeryRecent { get; init; }

    public bool? LegPain { get; init; }

    public bool? NumbnessLegFoot { get; init; }

    public bool? TinglingLegFoot { get; init; }

    public bool? LegDominantPain { get; init; }

    public Areas? SymptomArea { get; init; }

    public DateOnly? OnsetDate { get; init; }

    public DateOnly? CareStartDate { get; init; }

    public bool? DistalSpreadWhenSitting { get; init; }

    public bool? DistalSpreadWhenStanding { get; init; }

    public bool? ConstantActivityRestriction { get; init; }

    public bool? CannotLiftOrHinge { get; init; }

    public bool? SittingWorsens { get; init; }

    public bool? StandingWorsens { get; init; }

    public bool? BendingWorsens { get; init; }

    public bool? MechanicalPain { get; init; }

    public bool? ActiveCare { get; init; }

    public Location? ExtensionLocationBefore { get; init; }

    public Location? ExtensionLocationAfter { get; init; }

    public decimal? ExtensionLegPainBefore { get; init; }

    public decimal? ExtensionLegPainAfter { get; init; }

    public decimal? ExtensionBackPainBefore { get; init; }

    public decimal? ExtensionBackPainAfter { get; init; }

    public Location? FlexionLocationBefore { get; init; }

    public Location? FlexionLocationAfter { get; init; }

    public decimal? FlexionLegPainBefore { get; init; }

    public decimal? FlexionLegPainAfter { get; init; }

    public decimal? FlexionBackPainBefore { get; init; }

    public decimal? FlexionBackPainAfter { get; init; }

    public Location? SideGlideLocationBefore { get; init; }

    public Location? SideGlideLocationAfter { get; init; }

    public decimal? SideGlideLegPainBefore { get; init; }

    public decimal? SideGlideLegPainAfter { get; init; }

    public decimal? SideGlideBackPainBefore { get; init; }

    public decimal? SideGlideBackPainAfter { get; init; }

    public bool? ClearMovementRestriction { get; init; }

    public bool? LateralShiftVisible { get; init; }

    public Reflex? AnkleReflex { get; init; }

    public Reflex? KneeReflex { get; init; }
}
