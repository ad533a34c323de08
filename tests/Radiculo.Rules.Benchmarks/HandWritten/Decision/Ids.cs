namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Lowest first; from <see cref="UrgentEvaluation"/> on no treatment is offered.</summary>
internal enum Rung
{
    SelfCare,
    RoutineCare,
    Reevaluate,
    UrgentEvaluation,
    Emergency,
}

internal enum DecisionStatus
{
    NeedsInformation,
    OutOfScope,
    Conclusive,
}

/// <summary>The larger, the stricter.</summary>
internal enum TreatmentStance
{
    Recommended,
    Conditional,
    Withheld,
    Contraindicated,
}

internal enum RedFlagId
{
    BowelBladderChangeNew,
    SaddleNumbness,
    GroinNumbness,
    LegWeaknessRapidlyWorsening,
    ProgressiveLegWeakness,
    FeverWithBackPain,
    RepeatedFalls,
}

internal enum ScopeReasonId
{
    AgeUnder18,
    Pregnancy,
    SpineSurgeryRecent,
    BilateralLegSymptoms,
    NotRadicular,
}

internal enum NerveRootId
{
    L4,
    L5,
    S1,
}

internal enum DirectionId
{
    Extension,
    Flexion,
    LateralShift,
    None,
}

internal enum ReasonId
{
    RedFlag,
    BilateralLegSymptoms,
    NumbnessIncreasing,
    WeaknessSpreading,
    StrengthLoss,
    PainMovingDistally,
    NoWalkingGain,
    NoSittingStandingGain,
    GainWithDistalSpread,
    NoFunctionalGain,
    ActivityStillRestricted,
    FirstCheckpointDue,
    SecondCheckpointDue,
    ThirdCheckpointDue,
    CheckpointNotMeasured,
}

internal enum TreatmentId
{
    GradedExercise,
    DirectionalProgramme,
    ExtensionHomeProtocol,
    FlexionProgramme,
    LateralShiftCorrection,
    WalkingExposure,
    SittingBreaks,
    HipHinge,
    LumbarRoll,
    SleepPositioning,
    Education,
    NerveGlides,
    Stretching,
    Strengthening,
    BalanceTraining,
    IndependentProgramme,
    Heat,
    Cold,
    SoftTissueWork,
    SpinalMobilisation,
    SpinalManipulationThrust,
    DryNeedling,
    ElectricalStimulation,
}

internal enum AdviceId
{
    ReportBladderBowelChange,
    FeverWithoutBackPain,
    OutsideScope,
    BothLegs,
    MedicalEvaluation,
    Prognosis,
    ExpectedResponse,
    PainSwing,
    KeepActive,
    VaryStanding,
    WalkBelowSpread,
    WalkShortBouts,
    ImagingNotRoutine,
    HandsOnLimits,
    FirstProvider,
    FirstVisitBring,
    FirstVisitExpect,
    WalkingImproved,
    SittingImproved,
    SleepImproved,
    SevereDeficit,
    PrognosisOutsideWindow,
    AdjustPlan,
    DirectionsConflict,
    DirectionNoMatch,
    ManualTrialRecheck,
    RadiculopathySuspected,
    RadicularSymptoms,
    ExamIncomplete,
    RecordContradictsItself,
    TestDirections,
    TestSideGlide,
    ScreenOtherDirections,
    BackAwareness,
    WalkingLowerEnd,
    StraightLegRaiseImproved,
    OneOfSittingAndStanding,
}
