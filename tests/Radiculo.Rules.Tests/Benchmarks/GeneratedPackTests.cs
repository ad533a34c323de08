using Radiculo.Rules.Benchmarks.GeneratedPacks;

namespace Radiculo.Rules.Tests.Benchmarks;

/// <summary>The packs that growth is measured with are flawless, of the size they say, and decide something.</summary>
public class GeneratedPackTests
{
    [Theory]
    [InlineData(100, 40)]
    [InlineData(1000, 200)]
    [InlineData(10_000, 2000)]
    public void A_pack_of_any_size_has_nothing_wrong_with_it(int rules, int facts)
    {
        var pack = RulePack.Load(GeneratedPack.Sources(rules));
        pack.Diagnostics.Should().BeEmpty();
        pack.Contents.Should().Match<PackContents>(c => c.Rules == rules && c.Facts == facts);
    }

    [Fact]
    public void The_same_size_gives_the_same_texts() => GeneratedPack.Sources(1000).Should().Equal(GeneratedPack.Sources(1000));

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public void The_case_records_thirty_facts_and_the_rules_reach_some_of_them(int rules)
    {
        var patient = GeneratedPack.Case();
        patient.Count.Should().Be(30);
        var decision = RulePack.Load(GeneratedPack.Sources(rules)).CreateEngine().Evaluate(patient);
        decision.Status.Should().Be(TriageStatus.Conclusive);
        decision.Advice.Should().NotBeEmpty();
        decision.Treatments.Count.Should().BeGreaterThan(PackSize.OfferedToAll);
    }
}
