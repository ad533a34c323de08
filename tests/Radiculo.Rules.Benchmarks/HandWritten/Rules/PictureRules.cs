using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Usual disposition, nerve roots, direction and imaging.</summary>
internal static class PictureRules
{
    public static void Apply(Assessment a, DecisionBuilder decision)
    {
        decision.Disposition("disposition.routine-care", !a.SelfCareFits.IsYes, Rung.RoutineCare);
        NerveRoots(a, decision);
        Directions(a.Directions, decision);
        Imaging(a, decision);
    }

    private static void NerveRoots(Assessment a, DecisionBuilder decision)
    {
        decision.NerveRoot("nerve-root.l4", IsIn(Areas.MedialShin), NerveRootId.L4);
        decision.NerveRoot("nerve-root.l5", IsIn(Areas.LateralLeg | Areas.TopOfFoot), NerveRootId.L5);
        decision.NerveRoot("nerve-root.s1", IsIn(Areas.BackOfCalf | Areas.OuterFoot), NerveRootId.S1);

        Answer IsIn(Areas areas) => a.Patient.SymptomArea is { } recorded ? (recorded & areas) != 0 : Answer.WaitingFor(FactId.SymptomArea);
    }

    private static void Directions(Directions directions, DecisionBuilder decision)
    {
        decision.Direction("direction.extension", directions.ExtensionPreferred, DirectionId.Extension);
        decision.Direction("direction.flexion", directions.FlexionPreferred, DirectionId.Flexion);
        decision.Direction("direction.lateral-shift", directions.LateralShiftPreferred, DirectionId.LateralShift);
        var allTested = directions.Extension.IsTested && directions.Flexion.IsTested && directions.SideGlide.IsTested;
        var nothingChanged = allTested
            && !(directions.Extension.Eases || directions.Flexion.Eases || directions.SideGlide.Eases)
            && !(directions.Extension.Aggravates || directions.Flexion.Aggravates || directions.SideGlide.Aggravates);
        decision.Direction("direction.none", nothingChanged, DirectionId.None);
    }

    private static void Imaging(Assessment a, DecisionBuilder decision)
    {
        var deficit = a.Neurology.SevereOrProgressingDeficit;
        decision.Imaging("imaging.severe-or-progressing-deficit", deficit, TreatmentStance.Recommended);
        decision.Imaging("imaging.symptoms-persist", a.Care.SinceStart >= ImagingTrial && a.Scope.LegSymptom && !deficit.IsYes, TreatmentStance.Conditional);
        decision.Imaging("imaging.red-flag", a.RedFlags.IsEstablished && !deficit.IsYes, TreatmentStance.Conditional);
        decision.Advice(
            "imaging.not-routine-early",
            a.ConservativeCareFits && !deficit && (!a.Care.SinceStart.IsKnown || a.Care.SinceStart < ImagingTrial),
            AdviceId.ImagingNotRoutine);
    }
}
