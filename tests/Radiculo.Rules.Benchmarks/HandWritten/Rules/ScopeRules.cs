namespace Radiculo.Rules.Benchmarks.HandWritten;

internal static class ScopeRules
{
    private const string BothLegs = "scope.bilateral-leg-symptoms";

    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        decision.OutOfScope("scope.age-under-18", Comparisons.Below(a.Patient.Age, Thresholds.AdultAge, FactId.Age), ScopeReasonId.AgeUnder18);
        decision.OutOfScope("scope.pregnancy", a.Findings.Pregnancy, ScopeReasonId.Pregnancy);
        decision.OutOfScope("scope.spine-surgery-recent", a.Findings.SpineSurgeryRecent, ScopeReasonId.SpineSurgeryRecent);
        decision.OutOfScope(BothLegs, a.Findings.BilateralLegSymptoms, ScopeReasonId.BilateralLegSymptoms);
        decision.ReevaluateNow(BothLegs, a.Findings.BilateralLegSymptoms, ReasonId.BilateralLegSymptoms);
        decision.Advice(BothLegs, a.Findings.BilateralLegSymptoms, AdviceId.BothLegs);
        decision.OutOfScope("scope.not-radicular", a.Scope.NoLegSymptom, ScopeReasonId.NotRadicular);
    }
}
