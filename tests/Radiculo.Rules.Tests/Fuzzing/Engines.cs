namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>The two ways in which the built-in engine goes through a pack: as a small one, whole, and as a large one, only what the recorded facts reach.</summary>
internal sealed class Engines(RulePack pack)
{
    public RulePack Pack => pack;

    public ITriageEngine Whole { get; } = pack.CreateEngine();

    public ITriageEngine Reached { get; } = new TriageEngine(pack.Program!, pack.Pack, mostSteps: 0);
}
