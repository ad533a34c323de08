namespace Radiculo.Rules.Cli.Rendering;

/// <summary>What to ask: everything that keeps a red flag open, of the rest only the beginning.</summary>
internal sealed class QuestionSection(Rungs rungs, Page page)
{
    private const int OthersShown = 5;

    public void Write(TriageDecision decision)
    {
        var open = decision.Questions.Count(q => q.CouldRaiseTo is { } rung && rungs.WithholdsTreatment(rung));
        var shown = open > 0 ? open : rungs.WithholdsTreatment(decision.Disposition) ? 0 : OthersShown;
        if (shown == 0 || decision.Questions.Count == 0) return;

        page.Heading(open > 0 ? "Ask now" : "Ask next");
        var number = 0;
        foreach (var question in decision.Questions.Take(shown))
        {
            var could = question.CouldRaiseTo is { } rung ? $": could mean {rungs.TitleOf(rung)}" : "";
            page.Line(2, $"{++number,2}. ", question.Text, new Run($" [{question.Fact}{could}]", Tone.Faint));
        }

        var rest = decision.Questions.Count - number;
        if (rest > 0) page.Line(6, "", new Run($"and {rest} more of less consequence; --explain lists them", Tone.Faint));
    }
}
