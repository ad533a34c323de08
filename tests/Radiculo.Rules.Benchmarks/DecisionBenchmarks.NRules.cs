using BenchmarkDotNet.Attributes;
using NRules;
using Radiculo.Rules.Benchmarks.Cases;
using Radiculo.Rules.NRules;

namespace Radiculo.Rules.Benchmarks;

public partial class DecisionBenchmarks
{
    private static readonly RecordedFact[] Answers =
        [new RecordedFact("leg_weakness", Finding.Present), new RecordedFact("leg_weakness", Finding.Absent)];

    private ITriageEngine _nrules = null!;
    private ISession[] _sessions = null!;
    private RulePack _pack = null!;

    [GlobalSetup(Targets = [nameof(NRules), nameof(NRulesUpdate), nameof(NRulesCompile)])]
    public void PrepareNRules()
    {
        var pack = _pack = RulePack.LumbosacralRadiculopathy;
        _nrules = pack.CreateNRulesEngine();
        _cases = CaseSets.Create(Set, Cases, pack)[..FewerCases];
        var sessions = new global::NRules.RuleCompiler().Compile(pack.ToRuleDefinitions());
        _sessions = [.. _cases.Select(patient =>
        {
            var session = sessions.CreateSession();
            session.InsertAll(RadiculoFacts.From(patient, pack));
            if (patient["leg_weakness"].IsUnknown) session.Insert(Answers[1]);
            session.Fire();
            return session;
        })];
        WarmUp.Run(() => NRules(), () => NRulesUpdate(), () => NRulesCompile());
    }

    /// <summary>From a host's record to the whole decision object, by a session of NRules.</summary>
    [Benchmark(OperationsPerInvoke = FewerCases)]
    public int NRules()
    {
        var made = 0;
        foreach (var patient in _cases) made += _nrules.Evaluate(patient).Treatments.Count;
        return made;
    }

    /// <summary>One answer of an interview in a session that is kept: the fact updated, and the rules fired whose verdict it changes.</summary>
    [Benchmark(OperationsPerInvoke = 2 * FewerCases)]
    public int NRulesUpdate()
    {
        var fired = 0;
        foreach (var session in _sessions)
        {
            foreach (var answer in Answers)
            {
                session.Update(answer);
                fired += session.Fire();
            }
        }

        return fired;
    }

    /// <summary>The engine made of a pack that has been loaded: all of it that is done once.</summary>
    [Benchmark]
    public ITriageEngine NRulesCompile() => _pack.CreateNRulesEngine();
}
