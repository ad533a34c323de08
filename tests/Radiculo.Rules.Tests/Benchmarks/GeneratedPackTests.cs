using Radiculo.Rules.Benchmarks.GeneratedPacks;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Benchmarks;

/// <summary>The packs that growth is measured with are what they claim to be.</summary>
public class GeneratedPackTests
{
    [Theory]
    [InlineData(100, 40)]
    [InlineData(10_000, 2000)]
    public void A_pack_of_any_size_is_flawless_and_decides_on_a_case_of_thirty_facts(int rules, int facts)
    {
        var pack = RulePack.Load(GeneratedPack.Sources(rules));
        pack.Diagnostics.Should().BeEmpty();
        pack.Contents.Should().Match<PackContents>(c => c.Rules == rules && c.Facts == facts);

        var patient = GeneratedPack.Case();
        patient.Count.Should().Be(30);
        var decision = pack.CreateEngine().Evaluate(patient);
        decision.Status.Should().Be(TriageStatus.Conclusive);
        decision.Advice.Should().NotBeEmpty();
        decision.Treatments.Count.Should().BeGreaterThan(PackSize.OfferedToAll);
    }

    [Fact]
    public void The_same_size_gives_the_same_texts() => GeneratedPack.Sources(1000).Should().Equal(GeneratedPack.Sources(1000));
}
