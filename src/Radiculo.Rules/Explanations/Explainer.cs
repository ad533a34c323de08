using Radiculo.Rules.Cases;
using Radiculo.Rules.Decisions;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// Answers a decision's questions about itself. A decision keeps the case, not the truths: they are worked out again when somebody asks,
/// unless another engine has found the truth of every node already.
/// </summary>
internal sealed class Explainer(DecisionPlan plan, CaseRecord patient, Truth[]? truths = null) : DecisionExplainer
{
    private Trace? _trace;
    private IReadOnlyList<Question>? _questions;

    public override IReadOnlyList<Question> QuestionsOf(TriageDecision decision) =>
        _questions ??= plan.Questions.Ask(Trace.Truths, patient, RankOf(decision.Disposition));

    private RuleProgram Program => plan.Program;

    private Trace Trace => _trace ??= new Trace(plan.Program, patient, truths ?? plan.Evaluator.TruthsOfNodes(patient));

    public override string Explain(TriageDecision decision) => new ExplanationWriter(Trace).Write(decision);

    public override WhyNot WhyNot(string ruleId)
    {
        var trace = Trace;
        var index = IndexOf(ruleId);
        var verdict = trace.TruthOfRule(index).ToVerdict();
        if (verdict == Verdict.Satisfied) return new WhyNot(ruleId, verdict, []);
        var rule = Program.Rules[index];
        var evidence = new Evidence(trace);
        var finder = new WhyNotFinder(trace);
        var lacking = (finder.Find(rule.When) ?? [])
            .Select(r => new LackingCondition(r.Wanted ? r.Test.ToString() : $"not: {r.Test}", trace.TruthOfTest(r.Test) == Truth.Unknown, evidence.Observe(r.Test)))
            .ToList();
        if (rule.Then.Reevaluate?.From is { } date && !patient.Today.IsKnown(date.Index)) lacking.Add(new LackingCondition($"{date.Id} is known", true, evidence.Today(date)));
        return new WhyNot(ruleId, verdict, finder.GaveUp ? [] : lacking) { IsComplete = !finder.GaveUp };
    }

    public override Verdict VerdictOf(string ruleId) => Trace.TruthOfRule(IndexOf(ruleId)).ToVerdict();

    public override int RankOf(string disposition)
    {
        var dispositions = Program.Pack.Catalogue.Dispositions;
        foreach (var known in dispositions)
        {
            if (known.Id == disposition) return known.Rank;
        }

        throw Unknown("disposition", disposition, dispositions.Select(d => d.Id), nameof(disposition));
    }

    private int IndexOf(string ruleId)
    {
        var rules = Program.Rules;
        var (low, high) = (0, rules.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(rules[middle].Id, ruleId);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        throw Unknown("rule", ruleId, rules.Select(r => r.Id), nameof(ruleId));
    }

    private ArgumentException Unknown(string what, string id, IEnumerable<string> known, string argument)
    {
        var help = Spelling.Closest(id, known) is { } suggestion ? $" Did you mean `{suggestion}`?" : "";
        return new ArgumentException($"The pack `{Program.Pack.Id}` has no {what} `{id}`.{help}", argument);
    }
}
