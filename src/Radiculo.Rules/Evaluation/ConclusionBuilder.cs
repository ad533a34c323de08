using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Builds the conclusions that are more than a list of rules.</summary>
internal static class ConclusionBuilder
{
    /// <summary>Satisfied if one of its rules holds, else undetermined.</summary>
    public static RedFlag RedFlag(ConclusionPlan<Label, RedFlag> plan, ReadOnlySpan<Truth> truths)
    {
        var verdict = plan.Highest(truths);
        var rank = 0;
        for (var i = 0; i < plan.Rules.Length; i++)
        {
            if (plan.VerdictOf(i, truths) == verdict) rank = Math.Max(rank, plan.Program.Rules[plan.Rules[i]].Then.Disposition!.Rank);
        }

        return new RedFlag(plan.Entry.Id, plan.Entry.Title, verdict.ToVerdict(), plan.Program.Pack.Catalogue.Dispositions[rank].Id, plan.Ids(truths, verdict));
    }
}
