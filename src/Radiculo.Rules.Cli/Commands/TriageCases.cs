using Radiculo.Rules.Cli.Rendering;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>
/// <c>radiculo triage CASE…</c>: reads a pack and cases, prints a decision for each. A case with errors is reported and gets no decision;
/// the others are decided all the same.
/// </summary>
internal sealed class TriageCases(Terminal terminal, string engineName, bool explains, IReadOnlyList<string> whyNot)
{
    private bool _hasErrors;

    public int Run(IReadOnlyList<string> paths, string? rules, bool asJson)
    {
        if (PackInput.Read(rules, terminal) is not { } pack) return ExitCode.Errors;
        foreach (var rule in whyNot) RefuseUnknown(rule, pack);
        var inputs = paths.Select(p => CaseInput.Read(p, terminal)).ToList();
        if (asJson) WriteJson(pack, inputs);
        else WriteText(pack, inputs);
        return _hasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    private static void RefuseUnknown(string rule, RulePack pack)
    {
        if (pack.RuleIds.Contains(rule, StringComparer.Ordinal)) return;
        var similar = pack.RuleIds.Where(id => id.Contains(rule, StringComparison.OrdinalIgnoreCase)).Take(5).ToList();
        var help = pack.ClosestRule(rule) is { } closest ? $"did you mean `{closest}`?"
            : similar.Count > 0 ? $"there is {string.Join(", ", similar.Select(id => $"`{id}`"))}"
            : "rule ids stand in the pack's rule files, and in brackets in the output of --explain";
        throw new UsageException($"the pack `{pack.Pack.Id}` has no rule `{rule}`; {help}");
    }

    /// <summary>
    /// An object for the one case of one file, else an array of the decisions that could be made; nothing if the one file holds no case
    /// that can be decided.
    /// </summary>
    private void WriteJson(RulePack pack, List<CaseInput> inputs)
    {
        var decisions = Decide(pack, inputs).Select(d => d.Decision).ToList();
        var mayBeSeveral = inputs.Count > 1 || inputs[0].File.Cases.Count > 1;
        var options = new TriageJsonOptions { Explains = explains, WhyNot = whyNot };
        var isArray = mayBeSeveral || (decisions.Count > 0 && inputs[0].File.Diagnostics.Count > 0);
        if (isArray) terminal.Out.Write(TriageJson.Write(decisions, options) + "\n");
        else if (decisions.Count > 0) terminal.Out.Write(TriageJson.Write(decisions[0], options) + "\n");
    }

    private void WriteText(RulePack pack, List<CaseInput> inputs)
    {
        var styles = new StyledOutput(terminal);
        var hasSeveral = inputs.Count > 1 || inputs[0].File.Cases.Count > 1;
        var isFirst = true;
        foreach (var (input, patient, decision) in Decide(pack, inputs))
        {
            if (!isFirst) terminal.Out.Write("\n");
            var page = new Page(terminal.Width);
            if (hasSeveral) page.Heading($"Case {NameOf(patient, input)}");
            if (explains) new ExplanationPage(pack, page).Write(decision);
            else if (whyNot.Count == 0) new DecisionPage(pack, page).Write(decision);
            if (whyNot.Count > 0) new WhyNotPage(page).Write(decision, whyNot);
            styles.Write(page);
            isFirst = false;
        }
    }

    private IEnumerable<(CaseInput Input, PatientCase Patient, TriageDecision Decision)> Decide(RulePack pack, List<CaseInput> inputs)
    {
        var engine = DecidingEngine.Create(engineName, pack);
        foreach (var input in inputs)
        {
            Report(input.File.Diagnostics);
            foreach (var patient in input.File.Cases)
            {
                if (TryDecide(engine, patient) is { } decision) yield return (input, patient, decision);
            }
        }
    }

    private TriageDecision? TryDecide(ITriageEngine engine, PatientCase patient)
    {
        try
        {
            return engine.Evaluate(patient);
        }
        catch (PatientCaseException error)
        {
            Report(error.Diagnostics);
            return null;
        }
    }

    private void Report(IReadOnlyList<Diagnostic> diagnostics)
    {
        _hasErrors |= diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
        terminal.Report(diagnostics);
    }

    private static string NameOf(PatientCase patient, CaseInput input) =>
        patient.Id is { } id ? $"{id} ({input.Name})" : $"of {input.Name}{(patient.Location is { } at ? $", line {at.Start.Line}" : "")}";
}
