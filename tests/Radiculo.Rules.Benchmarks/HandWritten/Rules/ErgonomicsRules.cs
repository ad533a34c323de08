using static Radiculo.Rules.Benchmarks.HandWritten.TreatmentStance;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Education, positions, breaks, heat and cold.</summary>
internal static class ErgonomicsRules
{
    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        var sittingWorsens = a.Findings.SittingWorsens;
        var extensionAggravates = a.Directions.Extension.Aggravates;
        decision.Treatment("treatment.education", Answer.Yes, TreatmentId.Education, Recommended);
        decision.Treatment("treatment.sleep-positioning", Answer.Yes, TreatmentId.SleepPositioning, Recommended);
        decision.Treatment("treatment.sitting-breaks", sittingWorsens, TreatmentId.SittingBreaks, Recommended);
        decision.Treatment("treatment.hip-hinge", a.Findings.BendingWorsens || a.Findings.CannotLiftOrHinge, TreatmentId.HipHinge, Recommended);
        decision.Treatment("treatment.lumbar-roll", sittingWorsens && !extensionAggravates, TreatmentId.LumbarRoll, Recommended);
        decision.Treatment("treatment.lumbar-roll-untested", sittingWorsens && extensionAggravates.IsNotKnown, TreatmentId.LumbarRoll, Conditional);
        decision.Treatment("treatment.lumbar-roll-extension-aggravates", sittingWorsens && extensionAggravates.IsYes, TreatmentId.LumbarRoll, Withheld);
        decision.Treatment("treatment.heat", Answer.Yes, TreatmentId.Heat, Recommended);
        decision.Treatment("treatment.heat-on-numb-skin", a.Findings.NumbnessLegFoot, TreatmentId.Heat, Conditional);
        decision.Treatment("treatment.cold", Answer.Yes, TreatmentId.Cold, Conditional);
    }
}
