using Microsoft.Extensions.DependencyInjection;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules.Tests;

public class UseNRulesTests
{
    [Fact]
    public void A_host_that_asks_for_it_decides_in_NRules_sessions()
    {
        using var provider = new ServiceCollection().AddTriageEngine(o => o.UseNRules()).BuildServiceProvider();

        var engine = provider.GetRequiredService<ITriageEngine>();

        engine.Should().BeOfType<NRulesEngine>();
        engine.Evaluate(new PatientCase(SmallPack.Day) { ["saddle_numbness"] = Finding.Present }).Disposition.Should().Be("emergency");
    }
}
