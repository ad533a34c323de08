namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Today's findings as answers that know which fact they wait for.</summary>
internal readonly struct Findings(Patient patient)
{
    public Answer BowelBladderChangeNew => Answer.To(patient.BowelBladderChangeNew, FactId.BowelBladderChangeNew);

    public Answer SaddleNumbness => Answer.To(patient.SaddleNumbness, FactId.SaddleNumbness);

    public Answer GroinNumbness => Answer.To(patient.GroinNumbness, FactId.GroinNumbness);

    public Answer LegWeaknessRapidlyWorsening => Answer.To(patient.LegWeaknessRapidlyWorsening, FactId.LegWeaknessRapidlyWorsening);

    public Answer BowelBladderChangeLongstanding => Answer.To(patient.BowelBladderChangeLongstanding, FactId.BowelBladderChangeLongstanding);

    public Answer BilateralLegSymptoms => Answer.To(patient.BilateralLegSymptoms, FactId.BilateralLegSymptoms);

    public Answer LegWeakness => Answer.To(patient.LegWeakness, FactId.LegWeakness);

    public Answer WeaknessSpreading => Answer.To(patient.WeaknessSpreading, FactId.WeaknessSpreading);

    public Answer FootDrop => Answer.To(patient.FootDrop, FactId.FootDrop);

    public Answer Fever => Answer.To(patient.Fever, FactId.Fever);

    public Answer BackPain => Answer.To(patient.BackPain, FactId.BackPain);

    public Answer RepeatedFalls => Answer.To(patient.RepeatedFalls, FactId.RepeatedFalls);

    public Answer NumbnessIncreasing => Answer.To(patient.NumbnessIncreasing, FactId.NumbnessIncreasing);

    public Answer PainMovingDistallyDespiteCare => Answer.To(patient.PainMovingDistallyDespiteCare, FactId.PainMovingDistallyDespiteCare);

    public Answer AssessedByDoctor => Answer.To(patient.AssessedByDoctor, FactId.AssessedByDoctor);

    public Answer Pregnancy => Answer.To(patient.Pregnancy, FactId.Pregnancy);

    public Answer SpineSurgeryRecent => Answer.To(patient.SpineSurgeryRecent, FactId.SpineSurgeryRecent);

    public Answer LegPain => Answer.To(patient.LegPain, FactId.LegPain);

    public Answer NumbnessLegFoot => Answer.To(patient.NumbnessLegFoot, FactId.NumbnessLegFoot);

    public Answer TinglingLegFoot => Answer.To(patient.TinglingLegFoot, FactId.TinglingLegFoot);

    public Answer LegDominantPain => Answer.To(patient.LegDominantPain, FactId.LegDominantPain);

    public Answer DistalSpreadWhenSitting => Answer.To(patient.DistalSpreadWhenSitting, FactId.DistalSpreadWhenSitting);

    public Answer DistalSpreadWhenStanding => Answer.To(patient.DistalSpreadWhenStanding, FactId.DistalSpreadWhenStanding);

    public Answer ConstantActivityRestriction => Answer.To(patient.ConstantActivityRestriction, FactId.ConstantActivityRestriction);

    public Answer CannotLiftOrHinge => Answer.To(patient.CannotLiftOrHinge, FactId.CannotLiftOrHinge);

    public Answer SittingWorsens => Answer.To(patient.SittingWorsens, FactId.SittingWorsens);

    public Answer StandingWorsens => Answer.To(patient.StandingWorsens, FactId.StandingWorsens);

    public Answer BendingWorsens => Answer.To(patient.BendingWorsens, FactId.BendingWorsens);

    public Answer MechanicalPain => Answer.To(patient.MechanicalPain, FactId.MechanicalPain);

    public Answer ActiveCare => Answer.To(patient.ActiveCare, FactId.ActiveCare);

    public Answer ClearMovementRestriction => Answer.To(patient.ClearMovementRestriction, FactId.ClearMovementRestriction);

    public Answer LateralShiftVisible => Answer.To(patient.LateralShiftVisible, FactId.LateralShiftVisible);
}
