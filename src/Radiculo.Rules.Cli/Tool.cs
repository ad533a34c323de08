using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using Radiculo.Rules.Cli.Commands;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli;

/// <summary>
/// Takes the command line, gives the exit code. Promises that a mistake on the command line exits with 2, that no failure shows a stack
/// trace, and that nothing is written but to the terminal it was given.
/// </summary>
internal static class Tool
{
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            var code = Invoke(args, terminal);
            terminal.Out.Flush();
            return code;
        }
        catch (UsageException error)
        {
            terminal.ReportLine($"radiculo: {error.Message}");
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // the last resort: whoever runs the tool gets a line, not a stack trace
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Fail(error, terminal);
        }
    }

    private static int Invoke(IReadOnlyList<string> args, Terminal terminal)
    {
        var parsed = Commands(terminal).Parse(args, Parsing);
        List<string> mistakes = [.. Mistakes(parsed), .. parsed.Errors.Select(e => e.Message)];
        if (mistakes.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }

        foreach (var message in mistakes.Distinct(StringComparer.Ordinal)) terminal.ReportLine($"radiculo: {message}");
        var command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        terminal.ReportLine($"radiculo: `radiculo{command} --help` shows how it is used");
        return ExitCode.Usage;
    }

    /// <summary>What the parser lets through: a verb that takes any number of files would take a misspelt option for one of them.</summary>
    private static IEnumerable<string> Mistakes(ParseResult parsed)
    {
        foreach (var token in parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash))
        {
            if (token.Type == TokenType.Directive) yield return $"`{token.Value}` makes no sense here";
            if (token.Type != TokenType.Argument) continue;
            if (string.IsNullOrWhiteSpace(token.Value)) yield return "an argument is empty";
            else if (token.Value.Length > 1 && token.Value[0] == '-')
            {
                yield return $"unknown option `{token.Value}`; a file of that name goes behind --";
            }
        }
    }

    /// <summary>Every verb of the tool, with its options.</summary>
    internal static RootCommand Commands(Terminal terminal)
    {
        var root = new RootCommand("Decides on cases by the rules of a guideline pack, checks packs and runs their cases.")
        {
            TriageCommand.Create(terminal),
            CheckCommand.Create(terminal),
            TestCommand.Create(terminal),
        };
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help }) option.Action = new HelpWithExamples(help);
            else if (option is VersionOption) option.Action = new ShowVersion();
        }

        return root;
    }

    private static int Fail(Exception error, Terminal terminal)
    {
        try
        {
            terminal.ReportLine($"radiculo: unexpected: {error.Message.ReplaceLineEndings(" ")} ({error.GetType().Name})");
        }
        catch (IOException)
        {
            // nowhere left to say it
        }

        return ExitCode.Unexpected;
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            parseResult.InvocationConfiguration.Output.Write($"radiculo {version.Split('+')[0]}\n");
            return ExitCode.Done;
        }
    }
}
