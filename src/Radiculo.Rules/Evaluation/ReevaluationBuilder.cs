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
        var reasons = asking.GroupBy(a => a.Reason, ReferenceEqualityComparer.Instance)
            .Select(g => (Reason: (Label)g.Key!, Due: g.Min(a => a.Due), Rules: g.Select(a => a.Rule.Id)))
            .OrderBy(r => r.Due).ThenBy(r => plan.Program.Pack.Catalogue.Reasons.IndexOf(r.Reason))
            .Select(r => new ReevaluationReason(r.Reason.Id, r.Reason.Title, DateOnly.FromDayNumber(r.Due), [.. r.Rules]));
        var due = asking.Min(a => a.Due);
        return new Reevaluation(DateOnly.FromDayNumber(due), due - patient.Day, [.. reasons]);
    }

    private int DueDay(BoundReevaluation reevaluate)
    {
        var from = reevaluate.From is { } date && patient.Today.TryGet(date.Index, out var recorded) ? (int)recorded : patient.Day;
        return Math.Max(patient.Day, reevaluate.After.AfterDay(from));
    }
}
