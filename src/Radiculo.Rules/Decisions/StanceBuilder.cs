using Radiculo.Rules.Binding;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Decisions;

/// <summary>
/// Settles treatments and investigations: the strictest stance wins, and for treatments a stricter one that has not been ruled out counts
/// too.
/// </summary>
internal static class StanceBuilder
{
    public static Treatment Treatment(ConclusionPlan<TreatmentEntry, Treatment> plan, in RuleVerdicts verdicts)
    {
        var entry = plan.Entry;
        var holding = new List<(Rule Rule, Stance Stance)>();
        var open = new List<(Rule Rule, Stance Stance)>();
        for (var i = 0; i < plan.Rules.Length; i++)
        {
            var rule = plan.Program.Rules[plan.Rules[i]];
            var verdict = verdicts[plan.Positions[i]];
            foreach (var (treatment, stance) in rule.Then.Treatments.Where(t => t.Treatment == entry))
            {
                if (verdict == Truth.True) holding.Add((rule, stance));
                else if (verdict == Truth.Unknown) open.Add((rule, Capped(stance)));
            }
        }

        var established = holding.Max(s => s.Stance);
        open.RemoveAll(o => o.Stance <= established);
        var settled = open.Count == 0 ? established : open.Max(o => o.Stance);
        var speaking = (open.Count == 0 ? holding : open).Where(s => s.Stance == settled).Select(s => s.Rule).Distinct().ToList();
        return new Treatment
        {
            Id = entry.Id,
            Title = entry.Title,
            Stance = settled,
            Dose = entry.Dose,
            Why = [.. speaking.Select(r => open.Count == 0 ? Sentence(r) : $"Not yet ruled out: {r.Title}.")],
            Rules = [.. speaking.Select(r => r.Id)],
            Timeline = entry.Timeline,
            Note = entry.Note,
            Evidence = entry.Evidence,
            Protocol = settled <= Stance.Conditional ? entry.Protocol : null,
            Measures = [.. entry.Measures.Select(m => m.Title)],
        };
    }

    public static Investigation Investigation(ConclusionPlan<InvestigationEntry, Investigation> plan, in RuleVerdicts verdicts)
    {
        var entry = plan.Entry;
        var holding = new List<(Rule Rule, Stance Stance)>();
        for (var i = 0; i < plan.Rules.Length; i++)
        {
            if (verdicts[plan.Positions[i]] != Truth.True) continue;
            var rule = plan.Program.Rules[plan.Rules[i]];
            holding.AddRange(rule.Then.Investigations.Where(t => t.Investigation == entry).Select(t => (rule, t.Stance)));
        }

        var stance = holding.Max(s => s.Stance);
        var speaking = holding.Where(s => s.Stance == stance).Select(s => s.Rule).Distinct().ToList();
        return new Investigation
        {
            Id = entry.Id,
            Title = entry.Title,
            Stance = stance,
            Why = [.. speaking.Select(Sentence)],
            Rules = [.. speaking.Select(r => r.Id)],
            Note = entry.Note,
            Evidence = entry.Evidence,
        };
    }

    /// <summary>What is not established does not contraindicate; it makes the treatment wait.</summary>
    private static Stance Capped(Stance stance) => stance == Stance.Contraindicated ? Stance.Withheld : stance;

    private static string Sentence(Rule rule) => rule.Because ?? rule.Title + ".";
}
