using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Hosting;

public class UseEngineTests
{
    [Fact]
    public void The_engine_the_host_makes_is_the_one_that_is_resolved()
    {
        ITriageEngine? made = null;
        using var provider = new ServiceCollection().AddTriageEngine(o => o.UseEngine(pack => made = pack.CreateEngine())).BuildServiceProvider();

        provider.GetRequiredService<ITriageEngine>().Should().BeSameAs(made).And.NotBeNull();
    }

    [Fact]
    public void Each_pack_that_takes_over_gets_an_engine_of_the_hosts_making()
    {
        using var folder = new PackFolder();
        var (time, made) = (new ManualTime(), new List<string>());
        using var provider = new ServiceCollection().AddSingleton<TimeProvider>(time).AddTriageEngine(o => o.FromDirectory(folder.Path).ReloadOnChange().UseEngine(Make)).BuildServiceProvider();
        var engine = provider.GetRequiredService<ITriageEngine>();

        folder.SetVersion("2.0.0");
        Look(time, 2);

        made.Should().Equal("1.0.0", "2.0.0");
        engine.Pack.Version.Should().Be("2.0.0");

        ITriageEngine Make(RulePack pack)
        {
            made.Add(pack.Pack.Version);
            return pack.CreateEngine();
        }
    }

    [Fact]
    public void An_engine_that_cannot_be_made_leaves_the_last_good_one_serving()
    {
        using var folder = new PackFolder();
        var (time, log) = (new ManualTime(), new LogOf<ITriageEngine>());
        using var provider = new ServiceCollection().AddSingleton<TimeProvider>(time).AddSingleton<ILogger<ITriageEngine>>(log)
            .AddTriageEngine(o => o.FromDirectory(folder.Path).ReloadOnChange().UseEngine(p => p.Pack.Version == "1.0.0" ? p.CreateEngine() : throw new NotSupportedException("no")))
            .BuildServiceProvider();
        var engine = provider.GetRequiredService<ITriageEngine>();

        folder.SetVersion("2.0.0");
        Look(time, 2);

        engine.Pack.Version.Should().Be("1.0.0");
        log.Lines.Select(l => l.Text).Should().NotContain(t => t.Contains("2.0.0"));
        log.Lines.Should().Contain(l => l.Level == LogLevel.Error);
    }

    [Fact]
    public void A_pack_with_errors_reaches_no_engine_of_the_host()
    {
        using var folder = new PackFolder();
        folder.Break();
        using var provider = new ServiceCollection().AddTriageEngine(o => o.FromDirectory(folder.Path).UseEngine(_ => throw new NotSupportedException("asked"))).BuildServiceProvider();

        provider.Invoking(p => p.GetRequiredService<ITriageEngine>()).Should().Throw<RulePackException>();
    }

    [Fact]
    public void No_engine_at_all_is_an_error()
    {
        using var provider = new ServiceCollection().AddTriageEngine(o => o.UseEngine(_ => null!)).BuildServiceProvider();

        provider.Invoking(p => p.GetRequiredService<ITriageEngine>()).Should().Throw<InvalidOperationException>().WithMessage("*UseEngine*");
    }

    private static void Look(ManualTime time, int times)
    {
        for (var i = 0; i < times; i++) time.Pass(TimeSpan.FromSeconds(1));
    }
}
