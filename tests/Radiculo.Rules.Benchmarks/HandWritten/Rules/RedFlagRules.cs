namespace Radiculo.Rules.Benchmarks.HandWritten;

internal static class RedFlagRules
{
    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        decision.RedFlag("red-flag.bowel-bladder-change", a.RedFlags.BowelBladderChange, RedFlagId.BowelBladderChangeNew, Rung.Emergency);
        decision.RedFlag("red-flag.saddle-numbness", a.Findings.SaddleNumbness, RedFlagId.SaddleNumbness, Rung.Emergency);
        decision.RedFlag("red-flag.groin-numbness", a.Findings.GroinNumbness, RedFlagId.GroinNumbness, Rung.Emergency);
        decision.RedFlag("red-flag.leg-weakness-rapidly-worsening", a.Findings.LegWeaknessRapidlyWorsening, RedFlagId.LegWeaknessRapidlyWorsening, Rung.Emergency);
        decision.RedFlag("red-flag.strength-lost-rapidly", a.Neurology.StrengthLostRapidly, RedFlagId.LegWeaknessRapidlyWorsening, Rung.Emergency);
        decision.RedFlag("red-flag.spreading-weakness-with-severe-deficit", a.RedFlags.WeaknessSpreadsWithSevereDeficit, RedFlagId.ProgressiveLegWeakness, Rung.UrgentEvaluation);
        decision.RedFlag("red-flag.strength-lost-to-severe", a.RedFlags.StrengthLostToSevere, RedFlagId.ProgressiveLegWeakness, Rung.UrgentEvaluation);
        decision.RedFlag("red-flag.fever-with-back-pain", a.RedFlags.FeverWithBackPain, RedFlagId.FeverWithBackPain, Rung.UrgentEvaluation);
        decision.RedFlag("red-flag.repeated-falls", a.Findings.RepeatedFalls, RedFlagId.RepeatedFalls, Rung.UrgentEvaluation);
    }
}
