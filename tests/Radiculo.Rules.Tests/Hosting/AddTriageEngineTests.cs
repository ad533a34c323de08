using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Hosting;

public class AddTriageEngineTests
{
    private static readonly PatientCase Feverish = new(new DateOnly(2026, 3, 16)) { ["fever"] = Finding.Present };

    [Fact]
    public void Without_options_the_embedded_pack_decides()
    {
        using var provider = new ServiceCollection().AddTriageEngine().BuildServiceProvider();

        provider.GetRequiredService<ITriageEngine>().Pack.Should().Be(RulePack.LumbosacralRadiculopathy.Pack);
    }

    [Fact]
    public void A_folder_given_decides_instead()
    {
        using var folder = new PackFolder();
        using var provider = new ServiceCollection().AddTriageEngine(o => o.FromDirectory(folder.Path)).BuildServiceProvider();

        provider.GetRequiredService<ITriageEngine>().Evaluate(Feverish).Disposition.Should().Be("go");
    }

    [Fact]
    public void Every_scope_gets_the_same_engine()
    {
        using var provider = new ServiceCollection().AddTriageEngine().BuildServiceProvider();
        using var scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<ITriageEngine>().Should().BeSameAs(provider.GetRequiredService<ITriageEngine>());
    }

    [Fact]
    public void Of_two_registrations_the_last_one_wins()
    {
        using var folder = new PackFolder();
        using var provider = new ServiceCollection().AddTriageEngine().AddTriageEngine(o => o.FromDirectory(folder.Path)).BuildServiceProvider();

        provider.GetRequiredService<ITriageEngine>().Pack.Id.Should().Be("small");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pack_with_errors_fails_when_first_resolved_and_names_every_error(bool reloads)
    {
        using var folder = new PackFolder();
        folder.Break();
        folder.Write("more.yaml", "rules:\n  - { id: nothing, title: Nothing, when: always, then: { disposition: nowhere } }\n");
        using var provider = new ServiceCollection().AddTriageEngine(o => Configure(o, folder.Path, reloads)).BuildServiceProvider();

        var resolve = () => provider.GetRequiredService<ITriageEngine>();

        resolve.Should().Throw<RulePackException>().WithMessage("*`fevr`*").WithMessage("*`nowhere`*")
            .Which.Diagnostics.Should().Contain(d => d.Location!.Path.EndsWith("rules.yaml") && d.Help!.Contains("`fever`"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pack_repaired_after_a_failed_start_is_resolved(bool reloads)
    {
        using var folder = new PackFolder();
        folder.Break();
        using var provider = new ServiceCollection().AddTriageEngine(o => Configure(o, folder.Path, reloads)).BuildServiceProvider();
        provider.Invoking(p => p.GetRequiredService<ITriageEngine>()).Should().Throw<RulePackException>();

        folder.Repair();

        provider.GetRequiredService<ITriageEngine>().Pack.Id.Should().Be("small");
    }

    [Fact]
    public void A_folder_that_is_not_there_fails_when_first_resolved()
    {
        using var provider = new ServiceCollection().AddTriageEngine(o => o.FromDirectory("no/such/folder")).BuildServiceProvider();

        provider.Invoking(p => p.GetRequiredService<ITriageEngine>()).Should().Throw<RulePackException>().WithMessage("*no/such/folder*no such folder*");
    }

    [Fact]
    public void Wrong_options_are_all_named_at_once_when_the_engine_is_added()
    {
        var services = new ServiceCollection();

        var empty = () => services.AddTriageEngine(o => o.FromDirectory(" ").ReloadOnChange(TimeSpan.Zero));
        var embedded = () => services.AddTriageEngine(o => o.ReloadOnChange(TimeSpan.FromDays(50)));

        empty.Should().Throw<ArgumentException>().WithMessage("*FromDirectory needs the path of a folder.*more than zero*");
        embedded.Should().Throw<ArgumentException>().WithMessage("*ReloadOnChange needs FromDirectory*at most one day*");
        services.Should().BeEmpty();
    }

    [Fact]
    public void Options_kept_after_the_call_change_nothing()
    {
        using var folder = new PackFolder();
        TriageEngineOptions? kept = null;
        using var provider = new ServiceCollection().AddTriageEngine(o => kept = o.FromDirectory(folder.Path)).BuildServiceProvider();

        kept!.FromDirectory("elsewhere");

        provider.GetRequiredService<ITriageEngine>().Pack.Id.Should().Be("small");
    }

    [Fact]
    public void The_log_tells_which_pack_decides_and_what_to_look_at_in_it()
    {
        using var folder = new PackFolder("2.1.0");
        folder.Write("more.yaml", "rules:\n  - { id: stay, title: Stay, when: always, then: { disposition: wait } }\n");
        var log = new LogOf<ITriageEngine>();
        using var provider = new ServiceCollection().AddSingleton<ILogger<ITriageEngine>>(log)
            .AddTriageEngine(o => o.FromDirectory(folder.Path)).BuildServiceProvider();

        var hash = provider.GetRequiredService<ITriageEngine>().Pack.Hash;

        log.Lines.Should().HaveCount(2).And.StartWith((LogLevel.Information, $"Deciding by the pack small 2.1.0 ({hash})"));
        log.Lines.Last().Level.Should().Be(LogLevel.Warning);
        log.Lines.Last().Text.Should().Contain("small 2.1.0").And.Contain("more.yaml:2:").And.Contain("warning RAD");
    }

    [Fact]
    public void A_host_that_already_has_a_time_keeps_it()
    {
        var time = new ManualTime();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddTriageEngine(o => o.FromDirectory("rules").ReloadOnChange());

        services.Should().ContainSingle(s => s.ServiceType == typeof(TimeProvider)).Which.ImplementationInstance.Should().BeSameAs(time);
    }

    private static void Configure(TriageEngineOptions options, string directory, bool reloads)
    {
        options.FromDirectory(directory);
        if (reloads) options.ReloadOnChange();
    }
}
