using Radiculo.Rules.Cases;
using Radiculo.Rules.Decisions;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// Answers a decision's questions about itself. A decision keeps the case, not the truths: they are worked out again when somebody asks,
/// by the engine that decided.
/// </summary>
internal sealed class Explainer(DecisionPlan plan, CaseRecord patient, Func<Truth[]>? truths = null) : DecisionExplainer
{
    private Trace? _trace;
    private IReadOnlyList<Question>? _questions;
    private Explanation? _explanation;

    public override IReadOnlyList<Question> QuestionsOf(TriageDecision decision) =>
        _questions ??= plan.Questions.Ask(Trace.Truths, patient, RankOf(decision.Disposition));

    private RuleProgram Program => plan.Program;

    private Trace Trace => _trace ??= new Trace(plan.Program, patient, truths?.Invoke() ?? plan.Evaluator.TruthsOfNodes(patient));

    public override Explanation Explain(TriageDecision decision) => _explanation ??= new ExplanationBuilder(Trace, decision).Build();

    public override WhyNot WhyNot(string ruleId)
    {
        var trace = Trace;
        var index = IndexOf(ruleId);
        var verdict = trace.TruthOfRule(index).ToVerdict();
        if (verdict == Verdict.Satisfied) return new WhyNot { RuleId = ruleId, Verdict = verdict, Conditions = [] };
        var rule = Program.Rules[index];
        var evidence = new Evidence(trace);
        var finder = new WhyNotFinder(trace);
        var lacking = (finder.Find(rule.When) ?? []).Select(r => new LackingCondition
        {
            Condition = r.Test.ToString(),
            MustHold = r.Wanted,
            IsUnknown = trace.TruthOfTest(r.Test) == Truth.Unknown,
            Observed = evidence.Of(r.Test),
        }).ToList();
        if (rule.Then.Reevaluate?.From is { } date && !patient.Today.IsKnown(date.Index))
        {
            lacking.Add(new LackingCondition
            {
                Condition = $"{date.Id} is known",
                MustHold = true,
                IsUnknown = true,
                Observed = [evidence.Today(date)],
            });
        }

        return finder.GaveUp
            ? new WhyNot { RuleId = ruleId, Verdict = verdict, Conditions = [], IsComplete = false }
            : new WhyNot { RuleId = ruleId, Verdict = verdict, Conditions = [.. lacking] };
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
        var index = Program.Rules.IndexOf(ruleId);
        return index >= 0 ? index : throw Unknown("rule", ruleId, Program.Rules.Select(r => r.Id), nameof(ruleId));
    }

    private ArgumentException Unknown(string what, string id, IEnumerable<string> known, string argument)
    {
        var help = Spelling.Closest(id, known) is { } suggestion ? $" Did you mean `{suggestion}`?" : "";
        return new ArgumentException($"The pack `{Program.Pack.Id}` has no {what} `{id}`.{help}", argument);
    }
}
