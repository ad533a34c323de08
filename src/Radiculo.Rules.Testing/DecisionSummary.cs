using System.Text;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Testing;

/// <summary>
/// A decision in a few lines that a reviewer reads in a diff: every conclusion by its id, and nothing that changes with the pack's hash,
/// version or wording.
/// </summary>
public static class DecisionSummary
{
    private const int FirstQuestions = 5;

    /// <summary>Writes the summary.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Lines parted and ended by <c>\n</c>; what a decision does not have is left out.</returns>
    public static string Write(TriageDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var text = new StringBuilder();
        Line("status", [DecisionWords.Of(decision.Status)]);
        Line("disposition",
        [
            decision.Disposition == decision.PossibleDisposition
                ? decision.Disposition
                : $"{decision.Disposition}, possibly {decision.PossibleDisposition}",
        ]);
        Line("red flags", decision.RedFlags.Select(f => $"{f.Id} {DecisionWords.Of(f.Verdict)} ({f.Disposition})"));
        Line("out of scope", decision.OutOfScope.Select(s => s.Id));
        Line("nerve roots", decision.NerveRoots.Select(r => r.Id));
        Line("direction", [Direction(decision.DirectionalPreference)]);
        Line("reevaluation", decision.Reevaluation is { } due ? [Reevaluation(due)] : []);
        foreach (var stance in decision.Treatments.GroupBy(t => t.Stance).OrderBy(g => g.Key))
        {
            Line(DecisionWords.Of(stance.Key), stance.Select(t => t.Id));
        }

        Line("investigations", decision.Investigations.Select(i => $"{i.Id} {DecisionWords.Of(i.Stance)}"));
        Line("advice", decision.Advice.Select(a => a.Id));
        Line("safety net", decision.SafetyNet is null ? [] : ["yes"]);
        Line("questions", Questions(decision.Questions));
        return text.ToString();

        void Line(string what, IEnumerable<string> items)
        {
            var line = string.Join(", ", items);
            if (line.Length > 0) text.Append(what.PadRight(16)).Append(line).Append('\n');
        }
    }

    private static string Direction(DirectionalPreference direction) =>
        direction.Conflict.Count == 0
            ? direction.Value
            : $"{direction.Value}: conflict of {string.Join(" and ", direction.Conflict.Select(c => c.Value))}";

    private static string Reevaluation(Reevaluation due) =>
        $"{IsoDate.Format(due.DueOn)} ({ExpectationWords.Days(due.DueInDays)}): {string.Join(", ", due.Reasons.Select(r => r.Id))}";

    private static IEnumerable<string> Questions(IReadOnlyList<Question> questions)
    {
        foreach (var question in questions.Take(FirstQuestions))
        {
            yield return question.CouldRaiseTo is null ? question.Fact : $"{question.Fact} (up to {question.CouldRaiseTo})";
        }

        if (questions.Count > FirstQuestions) yield return "and more";
    }
}
