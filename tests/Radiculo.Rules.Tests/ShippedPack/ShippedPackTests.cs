using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.ShippedPack;

public class ShippedPackTests
{
    [Fact]
    public void The_shipped_pack_has_no_errors_and_no_warnings() =>
        RulePack.Load(Repository.ShippedPack).Diagnostics.Select(d => d.Render()).Should().BeEmpty();

    [Fact]
    public void The_embedded_pack_is_the_one_in_the_folder() =>
        RulePack.LumbosacralRadiculopathy.Pack.Should().Be(RulePack.Load(Repository.ShippedPack).Pack);
}
