namespace Radiculo.Rules.Cli.Rendering;

/// <summary>What keeps rules from holding.</summary>
internal sealed class WhyNotPage(Page page)
{
    public void Write(TriageDecision decision, IReadOnlyList<string> rules)
    {
        foreach (var rule in rules)
        {
            page.Blank();
            foreach (var line in decision.WhyNot(rule).ToString().Split('\n'))
            {
                var text = line.TrimStart(' ');
                if (text.StartsWith("- ", StringComparison.Ordinal)) page.Line(line.Length - text.Length, "- ", text[2..]);
                else page.Line(0, "", new Run(text, Tone.Strong));
            }
        }
    }
}
