using RulesEngine.Models;

namespace Radiculo.Rules.Benchmarks.MicrosoftRulesEngine;

/// <summary>
/// The shipped pack on Microsoft's RulesEngine. It gives the verdict of every rule and nothing else: no red flags, stances, dates or questions are made of them, which is less than the
/// other engines do.
/// </summary>
internal sealed class RulesEnginePeer
{
    private readonly FactProperties _facts = new();
    private readonly RulesEngine.RulesEngine _engine;

    public RulesEnginePeer(RulePack pack, ConceptPlacement placement)
    {
        var workflow = new WorkflowText(pack.Bound, _facts, placement).Write();
        _engine = new RulesEngine.RulesEngine([workflow], new ReSettings { EnableFormattedErrorMessage = false, UseFastExpressionCompiler = true });
    }

    /// <summary>A case as RulesEngine takes it.</summary>
    public RuleParameter Prepare(PatientCase patient) => new("facts", _facts.Fill(patient));

    public List<RuleResultTree> Evaluate(RuleParameter facts) => _engine.ExecuteAllRulesAsync(WorkflowText.Name, facts).AsTask().GetAwaiter().GetResult();

    /// <summary>The rules that are satisfied and those that are refuted.</summary>
    public (IReadOnlyList<string> Satisfied, IReadOnlyList<string> Refuted) VerdictsOf(PatientCase patient)
    {
        var results = Evaluate(Prepare(patient));
        var broken = results.Where(r => !string.IsNullOrEmpty(r.ExceptionMessage)).Select(r => $"{r.Rule.RuleName}: {r.ExceptionMessage}").ToList();
        if (broken.Count > 0) throw new InvalidOperationException(string.Join('\n', broken));
        return (Of(WorkflowText.Satisfied), Of(WorkflowText.Refuted));

        IReadOnlyList<string> Of(string verdict) =>
            [.. results.Where(r => r.IsSuccess && r.Rule.RuleName.StartsWith(verdict, StringComparison.Ordinal)).Select(r => r.Rule.RuleName[verdict.Length..]).Order(StringComparer.Ordinal)];
    }
}
