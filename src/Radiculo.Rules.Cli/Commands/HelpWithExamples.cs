using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>The usual help, and below it how the verb is used.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var lines = command is Verb verb ? verb.Examples : command.Subcommands.OfType<Verb>().Select(v => v.Examples[0]);
        output.Write("Examples:\n");
        foreach (var line in lines) output.Write($"  {line}\n");
        output.Write("\nExit codes: 0 done, 1 errors in rules or case, 2 usage, 70 the tool failed.\n");
        return code;
    }
}
