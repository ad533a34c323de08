using Radiculo.Rules.Benchmarks.MicrosoftRulesEngine;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Benchmarks;

/// <summary>What runs on RulesEngine, to measure against, are the pack's rules.</summary>
public class RulesEnginePeerTests
{
    [Theory]
    [InlineData("Inlined", 1)]
    [InlineData("Shared", 10)]
    public void Shipped_cases_have_the_same_verdicts_on_RulesEngine(string placement, int everyNth)
    {
        var peer = new RulesEnginePeer(ShippedCases.Pack, Enum.Parse<ConceptPlacement>(placement));
        foreach (var (id, patient) in ShippedCases.All.Cases.Where((_, i) => i % everyNth == 0).Select(c => (c.Id, c.Patient)))
        {
            var decision = ShippedCases.Engine.Evaluate(patient);
            var (satisfied, refuted) = peer.VerdictsOf(patient);
            satisfied.Should().Equal(RulesThatAre(Verdict.Satisfied), "of {0}", id);
            refuted.Should().Equal(RulesThatAre(Verdict.Refuted), "of {0}", id);

            IEnumerable<string> RulesThatAre(Verdict verdict) => ShippedCases.Pack.RuleIds.Where(r => decision.VerdictOf(r) == verdict);
        }
    }
}
