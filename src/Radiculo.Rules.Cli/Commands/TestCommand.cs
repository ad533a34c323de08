using System.CommandLine;
using Radiculo.Rules.Cli.Shell;
using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Cli.Commands;

/// <summary><c>radiculo test DIR…</c>: runs the cases of packs against what they expect.</summary>
internal static class TestCommand
{
    private static readonly string[] Examples =
    [
        "radiculo test rules                                           every case of every pack in a folder",
        "radiculo test my-pack --coverage                              and every rule both ways",
    ];

    public static Command Create(Terminal terminal)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "A pack's folder, or a folder of packs.",
            Arity = ArgumentArity.OneOrMore,
        };
        var coverage = new Option<bool>("--coverage")
        {
            Description = "Also ask of every rule for a case in which it holds and one in which it does not.",
        };
        var command = new Verb("test", "Runs the cases of guideline packs.", Examples) { folders, coverage };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folders), parsed.GetValue(coverage), terminal));
        return command;
    }

    private static int Run(string[] folders, bool withCoverage, Terminal terminal)
    {
        var (passed, failed, isBroken) = (0, 0, false);
        foreach (var folder in folders.SelectMany(PackFolders.In))
        {
            var pack = RulePack.Load(folder);
            terminal.Report(pack.Diagnostics);
            isBroken |= pack.HasErrors;
            if (pack.HasErrors) continue;
            var cases = PackCases.Load(folder, pack);
            terminal.Report(cases.Diagnostics);
            if (cases.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
            {
                isBroken = true;
                continue;
            }

            var results = cases.Run();
            terminal.Report(results.SelectMany(r => r.Mismatches).Select(m => m.Diagnostic));
            passed += results.Count(r => r.Passed);
            failed += results.Count(r => !r.Passed);
            terminal.Out.Write($"{folder}: {results.Count} cases\n");
            if (withCoverage) isBroken |= ReportCoverage(folder, cases.Coverage(), terminal);
        }

        terminal.Out.Write($"{passed} passed, {failed} failed\n");
        return isBroken || failed > 0 ? ExitCode.Errors : ExitCode.Done;
    }

    private static bool ReportCoverage(string folder, PackCoverage coverage, Terminal terminal)
    {
        foreach (var rule in coverage.Gaps)
        {
            var lacking = rule.SatisfiedBy is null ? "holds" : "does not hold";
            terminal.ReportLine($"{rule.Location}: no case in which `{rule.RuleId}` {lacking}");
        }

        terminal.Out.Write($"{folder}: {coverage.Rules.Count - coverage.Gaps.Count} of {coverage.Rules.Count} rules covered both ways\n");
        return coverage.Gaps.Count > 0;
    }
}
