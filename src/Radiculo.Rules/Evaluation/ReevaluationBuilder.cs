using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Settles when to look again: the earliest date of all the rules that ask for it, never before the assessment.</summary>
internal sealed class ReevaluationBuilder(DecisionPlan plan, CaseRecord patient, Truth[] truths)
{
    public Reevaluation? Build()
    {
        List<(Rule Rule, Label Reason, int Due)>? asking = null;
        foreach (var index in plan.Reevaluations)
        {
            if (truths[plan.Program.RuleNodes[index]] != Truth.True) continue;
            var rule = plan.Program.Rules[index];
            (asking ??= []).Add((rule, rule.Then.Reevaluate!.Reason, DueDay(rule.Then.Reevaluate)));
        }

        if (asking is null) return null;
        var reasons = asking.Count == 1
            ? [ToReason(asking)]
            : asking.GroupBy(a => a.Reason, ReferenceEqualityComparer.Instance).Select(g => ToReason([.. g]))
                .OrderBy(r => r.DueOn).ThenBy(r => Array.IndexOf(plan.Reasons, r.Id)).ToArray();
        var due = reasons[0].DueOn;
        return new Reevaluation(due, due.DayNumber - patient.Day, reasons);
    }

    private static ReevaluationReason ToReason(List<(Rule Rule, Label Reason, int Due)> asking) =>
        new(asking[0].Reason.Id, asking[0].Reason.Title, DateOnly.FromDayNumber(asking.Min(a => a.Due)), [.. asking.Select(a => a.Rule.Id)]);

    private int DueDay(BoundReevaluation reevaluate)
    {
        var from = reevaluate.From is { } date && patient.Today.TryGet(date.Index, out var recorded) ? (int)recorded : patient.Day;
        return Math.Max(patient.Day, reevaluate.After.AfterDay(from));
    }
}
