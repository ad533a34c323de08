using BenchmarkDotNet.Attributes;
using Radiculo.Rules.Benchmarks.GeneratedPacks;

namespace Radiculo.Rules.Benchmarks;

/// <summary>A decision on 30 facts, in a small pack and in one a hundred times as large.</summary>
[Config(typeof(Measured))]
public class GrowthBenchmarks
{
    private TriageEngine _engine = null!;
    private PatientCase _case = null!;
    private PreparedCase _prepared = null!;

    [Params(100, 1000, 10_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _engine = RulePack.Load(GeneratedPack.Sources(Rules)).CreateEngine();
        _case = GeneratedPack.Case();
        _prepared = _engine.Prepare(_case);
        WarmUp.Run(() => Evaluate(), () => EvaluatePrepared(), () => EvaluateAndReadQuestions(), () => ScreenPrepared());
    }

    [Benchmark]
    public TriageDecision Evaluate() => _engine.Evaluate(_case);

    [Benchmark]
    public TriageDecision EvaluatePrepared() => _prepared.Evaluate();

    /// <summary>In a large pack nearly every fact is unknown and nearly every question open.</summary>
    [Benchmark]
    public int EvaluateAndReadQuestions() => _engine.Evaluate(_case).Questions.Count;

    [Benchmark]
    public Screening ScreenPrepared() => _prepared.Screen();
}

/// <summary>From the texts of a pack to a program that can run: read, parsed, bound, checked, lowered.</summary>
[Config(typeof(MeasuredWhole))]
public class LoadBenchmarks
{
    private IReadOnlyList<RuleSource> _sources = null!;

    [Params(100, 1000, 10_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Write() => _sources = GeneratedPack.Sources(Rules);

    [Benchmark]
    public ITriageEngine CheckAndCompile() => RulePack.Load(_sources).CreateEngine();
}
