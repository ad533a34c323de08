using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Decisions;

/// <summary>Settles when to look again: the earliest date of all the rules that ask for it, never before the assessment.</summary>
internal static class ReevaluationBuilder
{
    /// <summary>What a reason's rules ask for; the dates follow from the case.</summary>
    public static ReasonRules Conclude(ConclusionPlan<Label, ReasonRules> plan, in RuleVerdicts verdicts)
    {
        var due = ImmutableArray.CreateBuilder<BoundReevaluation>();
        for (var i = 0; i < plan.Rules.Length; i++)
        {
            if (verdicts[plan.Positions[i]] == Truth.True) due.Add(plan.Program.Rules[plan.Rules[i]].Then.Reevaluate!);
        }

        return new ReasonRules(plan.Entry.Id, plan.Entry.Title, plan.Ids(verdicts, Truth.True), due.ToImmutable());
    }

    /// <summary>The earliest reason first; of equals, the catalogue's order. Null if no rule asks for it.</summary>
    public static Reevaluation? Build(ReasonRules[] asking, CaseRecord patient)
    {
        if (asking.Length == 0) return null;
        var reasons = new ReevaluationReason[asking.Length];
        for (var i = 0; i < asking.Length; i++)
        {
            reasons[i] = new ReevaluationReason
            {
                Id = asking[i].Id,
                Title = asking[i].Title,
                DueOn = DateOnly.FromDayNumber(DueDay(asking[i].Due, patient)),
                Rules = asking[i].Rules,
            };
        }

        StableSort.By<ReevaluationReason, DueDayOf>(reasons);
        return new Reevaluation { DueOn = reasons[0].DueOn, DueInDays = reasons[0].DueOn.DayNumber - patient.Day, Reasons = reasons };
    }

    private static int DueDay(ImmutableArray<BoundReevaluation> due, CaseRecord patient)
    {
        var earliest = int.MaxValue;
        foreach (var reevaluation in due)
        {
            var from = reevaluation.From is { } date && patient.Today.TryGet(date.Index, out var recorded) ? (int)recorded : patient.Day;
            earliest = Math.Min(earliest, reevaluation.After.AfterDay(from));
        }

        return Math.Max(patient.Day, earliest);
    }

    private readonly struct DueDayOf : ISortKey<ReevaluationReason>
    {
        public static int Of(ReevaluationReason item) => item.DueOn.DayNumber;
    }
}

/// <summary>The rules that ask for a re-evaluation for one reason, and when each of them wants it.</summary>
internal sealed record ReasonRules(string Id, string Title, IReadOnlyList<string> Rules, ImmutableArray<BoundReevaluation> Due);
