using BenchmarkDotNet.Attributes;
using Radiculo.Rules.Benchmarks.Cases;
using Radiculo.Rules.Benchmarks.HandWritten;
using Radiculo.Rules.Benchmarks.MicrosoftRulesEngine;
using RulesEngine.Models;

namespace Radiculo.Rules.Benchmarks;

/// <summary>Decisions by the shipped pack: by the engine, by the same rules written in C#, by RulesEngine and by NRules.</summary>
[Config(typeof(Measured))]
public partial class DecisionBenchmarks
{
    private const int Cases = 512;

    /// <summary>The slow ones go through fewer cases, the first of the same.</summary>
    private const int FewerCases = 64;

    private TriageEngine _engine = null!;
    private PatientCase[] _cases = null!;
    private PreparedCase[] _prepared = null!;
    private Patient[] _patients = null!;
    private RulesEnginePeer _rulesEngine = null!;
    private RulesEnginePeer _rulesEngineWithSharedConcepts = null!;
    private RuleParameter[] _ruleParameters = null!;
    private RuleParameter[] _ruleParametersForSharedConcepts = null!;

    [ParamsAllValues]
    public CaseSet Set { get; set; }

    [GlobalSetup(Targets = [nameof(Evaluate), nameof(EvaluateAndReadAll), nameof(Prepare), nameof(EvaluatePrepared), nameof(EvaluatePreparedAndReadAll), nameof(ScreenPrepared), nameof(HandWritten)])]
    public void PrepareEngines()
    {
        var pack = RulePack.LumbosacralRadiculopathy;
        _engine = pack.CreateEngine();
        _cases = CaseSets.Create(Set, Cases, pack);
        _prepared = [.. _cases.Select(_engine.Prepare)];
        _patients = [.. _cases.Select(PatientReader.Read)];
        WarmUp.Run(() => Evaluate(), () => EvaluateAndReadAll(), () => Prepare(), () => EvaluatePrepared(), () => EvaluatePreparedAndReadAll(), () => ScreenPrepared(), () => HandWritten());
    }

    [GlobalSetup(Targets = [nameof(RulesEngine), nameof(RulesEngineSharedConcepts)])]
    public void PrepareRulesEngine()
    {
        var pack = RulePack.LumbosacralRadiculopathy;
        _rulesEngine = new RulesEnginePeer(pack, ConceptPlacement.Inlined);
        _rulesEngineWithSharedConcepts = new RulesEnginePeer(pack, ConceptPlacement.Shared);
        var cases = CaseSets.Create(Set, Cases, pack)[..FewerCases];
        _ruleParameters = [.. cases.Select(_rulesEngine.Prepare)];
        _ruleParametersForSharedConcepts = [.. cases.Select(_rulesEngineWithSharedConcepts.Prepare)];
        WarmUp.Run(() => RulesEngine(), () => RulesEngineSharedConcepts());
    }

    /// <summary>From a host's record to the whole decision object.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public int Evaluate()
    {
        var made = 0;
        foreach (var patient in _cases) made += _engine.Evaluate(patient).Treatments.Count;
        return made;
    }

    /// <summary>The same, with a look at every list, questions included, which are worked out when they are read.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int EvaluateAndReadAll()
    {
        var made = 0;
        foreach (var patient in _cases) made += ReadAll(_engine.Evaluate(patient));
        return made;
    }

    /// <summary>Only the check of a host's record against the vocabulary.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int Prepare()
    {
        var made = 0;
        foreach (var patient in _cases) made += _engine.Prepare(patient).Pack.Version.Length;
        return made;
    }

    /// <summary>From a record that was checked before to the whole decision object.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int EvaluatePrepared()
    {
        var made = 0;
        foreach (var patient in _prepared) made += patient.Evaluate().Treatments.Count;
        return made;
    }

    [Benchmark(OperationsPerInvoke = Cases)]
    public int EvaluatePreparedAndReadAll()
    {
        var made = 0;
        foreach (var patient in _prepared) made += ReadAll(patient.Evaluate());
        return made;
    }

    /// <summary>Status, disposition and red flags of a record that was checked before.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int ScreenPrepared()
    {
        var made = 0;
        foreach (var patient in _prepared) made += patient.Screen().RedFlags.Count;
        return made;
    }

    /// <summary>The same rules written straight in C#, from a typed record to a whole decision, questions included.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int HandWritten()
    {
        var made = 0;
        foreach (var patient in _patients) made += HandWrittenTriage.Decide(patient).Treatments.Count;
        return made;
    }

    /// <summary>The verdict of every rule by RulesEngine, and nothing made of them, from an object of typed facts and measures.</summary>
    [Benchmark(OperationsPerInvoke = FewerCases)]
    public int RulesEngine()
    {
        var made = 0;
        foreach (var facts in _ruleParameters) made += _rulesEngine.Evaluate(facts).Count;
        return made;
    }

    /// <summary>The same with concepts as parameters of the workflow instead of written out in each rule.</summary>
    [Benchmark(OperationsPerInvoke = FewerCases)]
    public int RulesEngineSharedConcepts()
    {
        var made = 0;
        foreach (var facts in _ruleParametersForSharedConcepts) made += _rulesEngineWithSharedConcepts.Evaluate(facts).Count;
        return made;
    }

    private static int ReadAll(TriageDecision decision) =>
        decision.RedFlags.Count + decision.OutOfScope.Count + decision.NerveRoots.Count + decision.DirectionalPreference.Rules.Count + (decision.Reevaluation?.Reasons.Count ?? 0)
        + decision.Treatments.Count + decision.Investigations.Count + decision.Advice.Count + decision.NotCovered.Count + (decision.SafetyNet?.Items.Count ?? 0) + decision.Questions.Count;
}
