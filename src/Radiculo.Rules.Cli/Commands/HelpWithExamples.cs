using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>The usual help, and below it how the verb is used.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["triage"] =
        [
            "radiculo triage visit.yaml                                    decide on a case",
            "radiculo triage visit.yaml --explain                          and say why, with the sources",
            "radiculo triage visit.yaml --why-not treatment.sitting-breaks what keeps a rule from holding",
            "radiculo triage monday.yaml tuesday.yaml --json               an array of decisions",
            "radiculo triage visit.yaml --engine nrules                    decide in a session of NRules",
            "cat visit.json | radiculo triage - --rules my-pack            standard input, another pack",
            "radiculo triage --batch cases.ndjson -o decisions.ndjson      a case on each line, a decision on each line",
        ],
        ["check"] =
        [
            "radiculo check rules                                          every pack in a folder",
            "radiculo check my-pack --warnings-as-errors                   for a build",
            "radiculo check my-pack --format json                          for an editor",
        ],
        ["test"] =
        [
            "radiculo test rules                                           every case of every pack in a folder",
            "radiculo test my-pack --coverage                              and every rule both ways",
        ],
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var lines = command is RootCommand ? [.. Examples.Select(e => e.Value[0])] : Examples[command.Name];
        output.Write("Examples:\n");
        foreach (var line in lines) output.Write($"  {line}\n");
        output.Write("\nExit codes: 0 done, 1 errors in rules or case, 2 usage, 70 the tool failed.\n");
        return code;
    }
}
