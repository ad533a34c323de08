using System.CommandLine;

namespace Radiculo.Rules.Cli.Commands;

/// <summary><c>radiculo triage CASE…</c>: the options of the verb; what it does stands in <see cref="Triage"/>.</summary>
internal static class TriageCommand
{
    public static Command Create(Terminal terminal)
    {
        var cases = new Argument<string[]>("CASE")
        {
            Description = "A file of one or more cases, YAML or JSON; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var rules = new Option<string?>("--rules") { Description = "The folder of the pack to decide by; the pack that ships with the tool if left out.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print the decision as JSON; of several cases an array." };
        var explain = new Option<bool>("--explain") { Description = "Say for each conclusion which rules, values and sources it rests on." };
        var whyNot = new Option<string[]>("--why-not") { Description = "Say what keeps this rule from holding. May be given several times.", HelpName = "RULE", DefaultValueFactory = _ => [] };
        var command = new Command("triage", "Decides on cases.") { cases, rules, json, explain, whyNot };
        command.Validators.Add(result =>
        {
            if (result.GetResult(cases)?.Tokens.Count(t => t.Value == CaseInput.StandardInput) > 1) result.AddError("standard input (-) can be read only once");
            if (result.GetResult(json) is null) return;
            if (result.GetResult(explain) is not null) result.AddError("--json and --explain cannot be given together");
            if (result.GetResult(whyNot) is { Implicit: false }) result.AddError("--json and --why-not cannot be given together");
        });
        command.SetAction(parsed => new Triage(terminal, parsed.GetValue(explain), parsed.GetRequiredValue(whyNot)).Run(parsed.GetRequiredValue(cases), parsed.GetValue(rules), parsed.GetValue(json)));
        return command;
    }
}
