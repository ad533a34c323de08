namespace Radiculo.Rules.Cli.Rendering;

/// <summary>What keeps rules from holding.</summary>
internal sealed class WhyNotPage(Page page)
{
    public void Write(TriageDecision decision, IReadOnlyList<string> rules)
    {
        foreach (var rule in rules)
        {
            var answer = decision.WhyNot(rule);
            page.Blank();
            page.Line(0, "", new Run(answer.ToHeadline(), Tone.Strong));
            foreach (var condition in answer.Conditions) page.Line(2, "- ", condition.ToString());
        }
    }
}
