using System.CommandLine;
using Radiculo.Rules.Cli.Rendering;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Commands;

/// <summary><c>radiculo check DIR…</c>: everything the checker finds in packs.</summary>
internal static class CheckCommand
{
    private static readonly string[] Examples =
    [
        "radiculo check rules                                          every pack in a folder",
        "radiculo check my-pack --warnings-as-errors                   for a build",
        "radiculo check my-pack --format json                          for an editor",
    ];

    public static Command Create(Terminal terminal)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "A pack's folder, or a folder of packs.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format")
        {
            Description = "How to report: text (findings on standard error) or json (an array on standard output).",
            HelpName = "text|json",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var strict = new Option<bool>("--warnings-as-errors") { Description = "Exit with 1 for warnings too." };
        var command = new Verb("check", "Checks guideline packs.", Examples) { folders, format, strict };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(folders), parsed.GetRequiredValue(format) == "json", parsed.GetValue(strict), terminal));
        return command;
    }

    private static int Run(string[] folders, bool asJson, bool warningsAreErrors, Terminal terminal)
    {
        var packs = folders.SelectMany(PackFolders.In).Select(folder => (Folder: folder, Pack: RulePack.Load(folder))).ToList();
        if (asJson) terminal.Out.Write(CheckReport.Write(packs));
        else
        {
            foreach (var (folder, pack) in packs)
            {
                terminal.Report(pack.Diagnostics);
                terminal.Out.Write(CheckReport.Summary(folder, pack) + "\n");
            }
        }

        return packs.Any(p => p.Pack.HasErrors || (warningsAreErrors && p.Pack.Diagnostics.Count > 0)) ? ExitCode.Errors : ExitCode.Done;
    }
}
