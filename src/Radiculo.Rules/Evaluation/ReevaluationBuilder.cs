using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Settles when to look again: the earliest date of all the rules that ask for it, never before the assessment.</summary>
internal sealed class ReevaluationBuilder(CaseRecord patient, Catalogue catalogue)
{
    public Reevaluation? Build(List<Rule> holding)
    {
        var asking = holding.Where(r => r.Then.Reevaluate is not null).Select(r => (Rule: r, r.Then.Reevaluate!.Reason, Due: DueDay(r.Then.Reevaluate))).ToList();
        if (asking.Count == 0) return null;
        var reasons = catalogue.Reasons
            .Select(reason => (Reason: reason, Asking: asking.Where(a => a.Reason == reason).ToList()))
            .Where(r => r.Asking.Count > 0)
            .Select(r => new ReevaluationReason(r.Reason.Id, r.Reason.Title, DateOnly.FromDayNumber(r.Asking.Min(a => a.Due)), [.. r.Asking.Select(a => a.Rule.Id)]))
            .OrderBy(r => r.DueOn);
        var due = asking.Min(a => a.Due);
        return new Reevaluation(DateOnly.FromDayNumber(due), due - patient.Day, [.. reasons]);
    }

    private int DueDay(BoundReevaluation reevaluate)
    {
        var from = reevaluate.From is { } date && patient.Today.TryGet(date.Index, out var recorded) ? (int)recorded : patient.Day;
        return Math.Max(patient.Day, reevaluate.After.AfterDay(from));
    }
}
