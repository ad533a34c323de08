using System.Diagnostics;
using System.Globalization;
using System.Text;
using Radiculo.Rules.Tests;
using Radiculo.Rules.Tests.Fuzzing;

namespace Radiculo.Rules.Fuzzing;

/// <summary>Takes the command line, gives the exit code: 0 if no promise was broken.</summary>
internal static class Session
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(15);

    /// <summary>What the committed corpus was chosen from, and the inputs that broke a promise; git ignores it.</summary>
    private static readonly string Work = Path.Combine(Repository.Root, "artifacts", "fuzzing");

    public static int Execute(string[] args)
    {
        Coverage.Attach();
        return args switch
        {
            ["run", var minutes, .. var names] => Run(TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)), Named(names)),
            ["keep", .. var names] => Keep(Named(names)),
            ["try", var name, var file] => Try(Named([name])[0], File.ReadAllBytes(file)),
            _ => Usage(),
        };
    }

    private static int Usage()
    {
        Console.Error.WriteLine("run MINUTES [TARGET...] | keep [TARGET...] | try TARGET FILE");
        Console.Error.WriteLine($"targets: {string.Join(", ", Targets.All.Select(t => t.Name))}");
        return 2;
    }

    private static List<Target> Named(string[] names) => [.. Targets.All.Where(t => names.Length == 0 || names.Contains(t.Name))];

    private static int Run(TimeSpan length, IReadOnlyList<Target> targets)
    {
        var findings = new Findings(Path.Combine(Work, "findings"));
        using var watch = new Watch(findings);
        var random = new Random();
        var loops = targets.Select(t => new Loop(t, Path.Combine(Work, t.Name), random, findings, watch)).ToList();
        var clock = Stopwatch.StartNew();
        foreach (var loop in loops) loop.Begin();
        while (clock.Elapsed < length)
        {
            foreach (var loop in loops.TakeWhile(_ => clock.Elapsed < length))
            {
                loop.Run(Turn);
                Console.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} {loop}, {findings.Count} findings");
            }
        }

        return findings.Count == 0 ? 0 : 1;
    }

    private static int Keep(IReadOnlyList<Target> targets)
    {
        foreach (var target in targets)
        {
            var folder = Path.Combine(Corpus.Folder, target.Name);
            var all = Corpus.Read(folder).Concat(Corpus.Read(Path.Combine(Work, target.Name))).Concat(target.Seeds).ToList();
            var kept = Smallest.Of(target, all);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            foreach (var input in kept) Corpus.Write(folder, input);
            Console.WriteLine($"{target.Name}: {kept.Count} of {all.Count} inputs, {kept.Sum(i => i.Length)} bytes");
        }

        return 0;
    }

    private static int Try(Target target, byte[] input)
    {
        var clock = Stopwatch.StartNew();
        var marks = Coverage.Of(() => Console.WriteLine(target.Run(input))).Count;
        Console.WriteLine($"{marks} branches, {clock.Elapsed.TotalSeconds:0.00} s, {Encoding.UTF8.GetCharCount(input)} characters");
        return 0;
    }
}
