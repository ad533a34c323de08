namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>
/// The rules of the shipped pack written straight in C#, as one would without an engine: typed facts in, ids out, every rule a line of code.
/// Tests hold it equal to the engine.
/// </summary>
internal static class HandWrittenTriage
{
    public static HandWrittenDecision Decide(Patient patient)
    {
        var assessment = new Assessment(patient);
        var decision = new DecisionBuilder(patient.AsOf);
        RedFlagRules.Apply(assessment, decision);
        ScopeRules.Apply(assessment, decision);
        PictureRules.Apply(assessment, decision);
        ReevaluationRules.Apply(assessment, decision);
        ExerciseRules.Apply(assessment, decision);
        ErgonomicsRules.Apply(assessment, decision);
        HandsOnRules.Apply(assessment, decision);
        AdviceRules.Apply(assessment, decision);
        ClinicianNotes.Apply(assessment, decision);
        return decision.Build();
    }
}
