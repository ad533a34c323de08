using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Radiculo.Rules.Tests;
using Radiculo.Rules.Tests.Fuzzing;

namespace Radiculo.Rules.Fuzzing;

/// <summary>Runs changed inputs of one target and keeps those that reach what none before them reached.</summary>
internal sealed partial class Loop
{
    private const long MostAllocated = 500L << 20;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private readonly Target _target;
    private readonly string _folder;
    private readonly Random _random;
    private readonly Findings _findings;
    private readonly Watch _watch;
    private readonly Mutator _mutator;
    private readonly Coverage _coverage = new();
    private readonly List<byte[]> _kept = [];
    private long _runs;

    public Loop(Target target, string folder, Random random, Findings findings, Watch watch)
    {
        (_target, _folder, _random, _findings, _watch) = (target, folder, random, findings, watch);
        _mutator = new Mutator(random, Words(target));
    }

    public void Begin()
    {
        foreach (var input in _target.Seeds.Concat(Corpus.Read(Path.Combine(Corpus.Folder, _target.Name))).Concat(Corpus.Read(_folder))) Try(input);
    }

    public void Run(TimeSpan length)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < length;)
        {
            var input = Pick();
            for (var times = 0; times < 64; times++) Try(_mutator.Change(input, Pick));
        }
    }

    public override string ToString() => $"{_target.Name}: {_runs} runs, {_coverage.Branches} branches, {_coverage.Marks} marks, {_kept.Count} kept";

    /// <summary>Every other time one of the latest.</summary>
    private byte[] Pick() => _kept[_random.Next(2) == 0 ? _random.Next(_kept.Count) : _kept.Count - 1 - _random.Next(Math.Max(1, _kept.Count / 5))];

    private void Try(byte[] input)
    {
        _runs++;
        if (Run(input, out var said) == 0) return;
        _ = Run(input, out var again);
        if (said is not null && again is not null && said != again) _findings.Add(_target.Name, input, "the same input gives another result");
        _kept.Add(input);
        Corpus.Write(_folder, input);
    }

    private int Run(byte[] input, out string? said)
    {
        string? result = null;
        _watch.Start(_target.Name, input);
        var worked = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return _coverage.Add(() => result = _target.Run(input));
        }
        catch (Exception error)
        {
            _findings.Add(_target.Name, input, error.ToString());
            return 0;
        }
        finally
        {
            _watch.Stop();
            if (Environment.CpuUsage.TotalTime - worked > Slow) _findings.Add(_target.Name, input, "slow");
            if (GC.GetAllocatedBytesForCurrentThread() - allocated > MostAllocated) _findings.Add(_target.Name, input, "allocates more than it should");
            said = result;
        }
    }

    /// <summary>The words of the inputs to begin with and of the language page, the odd values, and what is odd about characters.</summary>
    private static List<byte[]> Words(Target target)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "rules", "README.md"));
        var words = target.Seeds.Select(Encoding.UTF8.GetString).Append(page).SelectMany(t => Word().Matches(t)).Select(m => m.Value);
        return [.. words.Concat(Odd.Values).Concat(Odd.Characters).Distinct().Select(Encoding.UTF8.GetBytes)];
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*:?|[0-9][0-9.-]*")]
    private static partial Regex Word();
}
