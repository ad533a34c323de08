using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>
/// <c>radiculo triage</c>: the options of the verb; what it does stands in <see cref="TriageCases"/> and <see cref="TriageBatch"/>.
/// </summary>
internal static class TriageCommand
{
    private const int MostWorkers = 1024;

    private static readonly string[] Examples =
    [
        "radiculo triage visit.yaml                                    decide on a case",
        "radiculo triage visit.yaml --explain                          and say why, with the sources",
        "radiculo triage visit.yaml --why-not treatment.sitting-breaks what keeps a rule from holding",
        "radiculo triage monday.yaml tuesday.yaml --json               an array of decisions",
        "radiculo triage visit.yaml --json --explain                   the decision and its explanation as JSON",
        "radiculo triage visit.yaml --engine nrules                    decide in a session of NRules",
        "cat visit.json | radiculo triage - --rules my-pack            standard input, another pack",
        "radiculo triage --batch cases.ndjson -o decisions.ndjson      a case on each line, a decision on each line",
    ];

    public static Command Create(Terminal terminal)
    {
        var cases = new Argument<string[]>("CASE")
        {
            Description = "A file of one or more cases, YAML or JSON; - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rules = new Option<string?>("--rules")
        {
            Description = "The folder of the pack to decide by; the pack that ships with the tool if left out.",
            HelpName = "DIR",
        };
        var engine = new Option<string>("--engine")
        {
            Description = "What decides: the built-in engine, or sessions of NRules, which come to the same decisions more slowly.",
            HelpName = $"{DecidingEngine.BuiltIn}|{DecidingEngine.Sessions}",
            DefaultValueFactory = _ => DecidingEngine.BuiltIn,
        };
        engine.AcceptOnlyFromAmong(DecidingEngine.BuiltIn, DecidingEngine.Sessions);
        var json = new Option<bool>("--json") { Description = "Print the decision as JSON; of several cases an array." };
        var explain = new Option<bool>("--explain")
        {
            Description = "Say for each conclusion which rules, values and sources it rests on.",
        };
        var whyNot = new Option<string[]>("--why-not")
        {
            Description = "Say what keeps this rule from holding. May be given several times.",
            HelpName = "RULE",
            DefaultValueFactory = _ => [],
        };
        var batch = new Option<string?>("--batch")
        {
            Description = "Instead of CASE: decide on the cases of a file with one JSON object on each line (- for standard input), "
                + "and write one line for each.",
            HelpName = "FILE",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "With --batch: where to write; standard output if left out.",
            HelpName = "FILE",
        };
        var full = new Option<bool>("--full") { Description = "With --batch: write whole decisions, as --json does, instead of records." };
        var workers = new Option<int>("--workers")
        {
            Description = "With --batch: how many threads decide; as many as there are cores if left out.",
            HelpName = "N",
#pragma warning disable RS0030 // how many threads work does not reach a decision, nor the order of the lines
            DefaultValueFactory = _ => Environment.ProcessorCount,
#pragma warning restore RS0030
        };
        workers.Validators.Add(result =>
        {
            if (result.Tokens is [var number]
                && int.TryParse(number.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)
                && count is < 1 or > MostWorkers)
            {
                result.AddError($"--workers lies between 1 and {MostWorkers}");
            }
        });
        var command = new Verb("triage", "Decides on cases.", Examples)
        {
            cases,
            rules,
            engine,
            json,
            explain,
            whyNot,
            batch,
            output,
            full,
            workers,
        };
        command.Validators.Add(result =>
        {
            var isBatch = result.GetResult(batch) is not null;
            var given = result.GetResult(cases)?.Tokens ?? [];
            if (given.Count == 0 && !isBatch) result.AddError("name a CASE, or a file of cases with --batch");
            if (given.Count > 0 && isBatch) result.AddError($"--batch takes one file, and no CASE such as `{given[0].Value}`");
            if (given.Count(t => t.Value == CaseInput.StandardInput) > 1) result.AddError("standard input (-) can be read only once");
            foreach (var option in (Option[])[engine, json, explain, whyNot])
            {
                if (IsGiven(result, option) && isBatch) result.AddError($"--batch and {option.Name} cannot be given together");
            }

            foreach (var option in (Option[])[output, full, workers])
            {
                if (IsGiven(result, option) && !isBatch) result.AddError($"{option.Name} goes only with --batch");
            }
        });
        command.SetAction(parsed => parsed.GetValue(batch) is { } file
            ? new TriageBatch(terminal, parsed.GetValue(full), parsed.GetValue(workers))
                .Run(file, parsed.GetValue(output), parsed.GetValue(rules))
            : new TriageCases(terminal, parsed.GetRequiredValue(engine), parsed.GetValue(explain), parsed.GetRequiredValue(whyNot))
                .Run(parsed.GetRequiredValue(cases), parsed.GetValue(rules), parsed.GetValue(json)));
        return command;
    }

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
