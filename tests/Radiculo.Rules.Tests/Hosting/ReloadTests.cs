using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Hosting;

public sealed class ReloadTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly PatientCase Feverish = new(new DateOnly(2026, 3, 16)) { ["fever"] = Finding.Present };

    private readonly PackFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly LogOf<ITriageEngine> _log = new();
    private readonly ServiceProvider _provider;
    private readonly ITriageEngine _engine;

    public ReloadTests()
    {
        _provider = new ServiceCollection().AddSingleton<TimeProvider>(_time).AddSingleton<ILogger<ITriageEngine>>(_log)
            .AddTriageEngine(o => o.FromDirectory(_folder.Path).ReloadOnChange()).BuildServiceProvider();
        _engine = _provider.GetRequiredService<ITriageEngine>();
    }

    public void Dispose()
    {
        _provider.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_changed_pack_decides_once_two_looks_found_it_the_same()
    {
        _folder.SetVersion("2.0.0");

        Look();
        _engine.Pack.Version.Should().Be("1.0.0");
        Look();
        _engine.Pack.Version.Should().Be("2.0.0");
        _engine.Evaluate(Feverish).DispositionTitle.Should().Be("Decided by 2.0.0");
        _provider.GetRequiredService<ITriageEngine>().Should().BeSameAs(_engine);
    }

    [Fact]
    public void While_files_are_being_written_nothing_is_read()
    {
        foreach (var minor in Enumerable.Range(1, 5))
        {
            _folder.SetVersion($"2.{minor}.0");
            Look();
        }

        _engine.Pack.Version.Should().Be("1.0.0");
        Look();
        _engine.Pack.Version.Should().Be("2.5.0");
        _log.Lines.Should().HaveCount(2, "the pack was read at the start and once after the last change");
    }

    [Fact]
    public void A_pack_that_does_not_check_leaves_the_last_good_one_deciding_and_is_logged_with_its_diagnostics()
    {
        _folder.Break();
        _folder.SetVersion("2.0.0");
        Look(times: 5);

        _engine.Pack.Version.Should().Be("1.0.0");
        _engine.Evaluate(Feverish).Disposition.Should().Be("go");
        var (_, text) = _log.Lines.Should().ContainSingle(l => l.Level == LogLevel.Error, "it is read once, not at every look").Subject;
        text.Should().Contain(_folder.Path).And.Contain("small 1.0.0").And.Contain("rules.yaml:4:11: error RAD").And.Contain("fevr is present").And.Contain("did you mean `fever`?");

        _folder.Repair();
        Look(times: 2);
        _engine.Pack.Version.Should().Be("2.0.0");
    }

    [Fact]
    public void A_change_made_while_the_pack_is_read_is_not_lost()
    {
        _folder.SetVersion("2.0.0");
        _log.WhenWritten = text =>
        {
            if (text.Contains("2.0.0")) _folder.SetVersion("3.0.0");
        };

        Look(times: 2);
        _engine.Pack.Version.Should().Be("2.0.0");
        Look(times: 2);
        _engine.Pack.Version.Should().Be("3.0.0");
    }

    [Fact]
    public void A_change_taken_back_is_followed_back()
    {
        _folder.SetVersion("2.0.0");
        Look(times: 2);
        _folder.SetVersion("1.0.0");
        Look(times: 2);

        _engine.Pack.Version.Should().Be("1.0.0");
    }

    [Fact]
    public void A_change_that_keeps_length_and_time_of_writing_is_seen()
    {
        var written = File.GetLastWriteTimeUtc(_folder.At("pack.yaml"));
        _folder.SetVersion("1.0.1");
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, written);
        Look(times: 2);

        _engine.Pack.Version.Should().Be("1.0.1");
    }

    [Fact]
    public void A_folder_put_in_place_of_another_is_followed()
    {
        using var next = new PackFolder("2.0.0");
        Directory.Move(_folder.Path, _folder.Beside("old"));
        Directory.Move(next.Path, _folder.Path);
        Look(times: 2);

        _engine.Pack.Version.Should().Be("2.0.0");
    }

    [Fact]
    public void While_the_folder_is_gone_the_last_good_pack_decides()
    {
        Directory.Move(_folder.Path, _folder.Beside("away"));
        Look(times: 3);

        _engine.Evaluate(Feverish).Disposition.Should().Be("go");
        _log.Lines.Should().ContainSingle(l => l.Level == LogLevel.Error).Which.Text.Should().Contain("there is no such folder");

        Directory.Move(_folder.Beside("away"), _folder.Path);
        _folder.SetVersion("2.0.0");
        Look(times: 2);
        _engine.Pack.Version.Should().Be("2.0.0");
    }

    [Fact]
    public void Cases_hidden_files_and_other_files_do_not_count_as_a_change()
    {
        _folder.Write("cases/new.yaml", "as_of: 2026-03-16\n");
        _folder.Write(".editor/rules.yaml", "x: y\n");
        _folder.Write("notes.txt", "later");
        Look(times: 3);

        _log.Lines.Should().HaveCount(1);
    }

    [Fact]
    public void Disposing_of_the_container_ends_the_watch()
    {
        _time.Pending.Should().Be(1);
        _provider.Dispose();
        _folder.SetVersion("2.0.0");
        Look(times: 3);

        _time.Pending.Should().Be(0);
        _engine.Evaluate(Feverish).DispositionTitle.Should().Be("Decided by 1.0.0");
        _log.Lines.Should().HaveCount(1);
    }

    [Fact]
    public void Disposing_in_the_middle_of_a_look_ends_the_watch()
    {
        _log.WhenWritten = _ => _provider.Dispose();
        _folder.SetVersion("2.0.0");
        Look(times: 2);

        _time.Pending.Should().Be(0);
    }

    [Fact]
    public void An_unforeseen_failure_is_logged_and_the_watch_goes_on()
    {
        var hasFailed = false;
        _log.WhenWritten = _ =>
        {
            if (hasFailed) return;
            hasFailed = true;
            throw new InvalidOperationException("the log is full");
        };
        _folder.SetVersion("2.0.0");
        Look(times: 2);
        _engine.Pack.Version.Should().Be("1.0.0");
        _log.Lines.Should().Contain(l => l.Level == LogLevel.Error && l.Text.Contains("could not be looked at"));

        _folder.SetVersion("3.0.0");
        Look(times: 2);
        _engine.Pack.Version.Should().Be("3.0.0");
    }

    [Fact]
    public async Task No_decision_of_sixteen_threads_mixes_two_packs()
    {
        var seen = new ConcurrentDictionary<(PackIdentity Pack, string Title, string Explained), bool>();
        var packs = new HashSet<PackIdentity> { _engine.Pack };
        using var hasBegun = new CountdownEvent(16);
        var deciders = Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(() => DecideUntil("20.0.0", seen, hasBegun), TaskCreationOptions.LongRunning)).ToList();
        hasBegun.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue();
        foreach (var major in Enumerable.Range(2, 19))
        {
            _folder.SetVersion($"{major}.0.0");
            packs.Add(RulePack.Load(_folder.Path).Pack);
            Look(times: 2);
        }

        await Task.WhenAll(deciders).WaitAsync(TimeSpan.FromMinutes(1));
        packs.Should().HaveCount(20);
        seen.Keys.Select(d => d.Pack).Should().BeSubsetOf(packs, "a hash goes with its version").And.HaveCountGreaterThan(1);
        seen.Keys.Should().OnlyContain(d => d.Title == $"Decided by {d.Pack.Version}" && d.Explained.Contains(d.Title) && d.Explained.Contains(d.Pack.Hash.Substring(0, 12)));
    }

    private void DecideUntil(string version, ConcurrentDictionary<(PackIdentity Pack, string Title, string Explained), bool> seen, CountdownEvent hasBegun)
    {
        for (var number = 0; ; number++)
        {
            var decision = _engine.Evaluate(Feverish);
            seen.TryAdd((decision.Pack, decision.DispositionTitle, decision.Explain()), true);
            if (number == 0) hasBegun.Signal();
            if (decision.Pack.Version == version) return;
        }
    }

    private void Look(int times = 1) => _time.Pass(Interval * times);
}
