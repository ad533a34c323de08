using BenchmarkDotNet.Attributes;
using Radiculo.Rules.Benchmarks.Cases;

namespace Radiculo.Rules.Benchmarks;

public partial class DecisionBenchmarks
{
    private ITriageEngine _nrules = null!;

    [GlobalSetup(Target = nameof(NRules))]
    public void PrepareNRules()
    {
        var pack = RulePack.LumbosacralRadiculopathy;
        _nrules = pack.CreateNRulesEngine();
        _cases = CaseSets.Create(Set, Cases, pack)[..FewerCases];
        WarmUp.Run(() => NRules(), () => NRules());
    }

    /// <summary>From a host's record to the whole decision object, by a session of NRules.</summary>
    [Benchmark(OperationsPerInvoke = FewerCases)]
    public int NRules()
    {
        var made = 0;
        foreach (var patient in _cases) made += _nrules.Evaluate(patient).Treatments.Count;
        return made;
    }
}
