using System.Diagnostics;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>The explanation of a decision below its banner, broken to the page.</summary>
internal sealed class ExplanationPage(RulePack pack, Page page)
{
    private const int ConclusionIndent = 2;
    private const int RuleIndent = 4;
    private const int DetailIndent = 6;
    private const int Deeper = 2;

    public void Write(TriageDecision decision)
    {
        new DecisionBanner(new Rungs(pack), page).Write(decision);
        Write(decision.Explanation);
        DecisionPage.WritePack(decision, pack, page);
    }

    /// <summary>All but the opening, which says what the banner has just said.</summary>
    private void Write(Explanation explanation)
    {
        foreach (var section in explanation.Sections) WriteSection(section);
        WriteList("To ask next", explanation.Questions);
        if (explanation.SafetyNet is { } net) WriteList(net.Title, [.. net.Items.Select(i => $"{i.Change}: {i.Do}")]);
        WriteList("How ambiguities of the sources were settled", explanation.Readings);
        WriteList("This says nothing about", explanation.NotCovered);
        page.Blank();
        if (explanation.Disclaimer is { } disclaimer) page.Line(0, "", disclaimer);
    }

    private void WriteSection(ExplanationSection section)
    {
        page.Heading(section.Title);
        foreach (var conclusion in section.Conclusions)
        {
            WriteItem(conclusion.Headline);
            foreach (var rule in conclusion.Rules) WriteRule(rule);
        }
    }

    private void WriteRule(ExplainedRule rule)
    {
        page.Line(RuleIndent, "", rule.ToString());
        if (rule.Because is { } because) page.Line(DetailIndent, "", because);
        foreach (var condition in rule.Conditions) WriteCondition(condition, DetailIndent);
        if (rule.Sources.Count > 0) page.Line(DetailIndent, "", $"sources: {string.Join("; ", rule.Sources)}");
    }

    private void WriteCondition(ExplainedCondition condition, int indent)
    {
        page.Line(indent, MarkOf(condition.Verdict), condition.ToString());
        foreach (var inside in condition.Inside) WriteCondition(inside, indent + Deeper);
    }

    private void WriteList<T>(string heading, IReadOnlyList<T> items)
    {
        if (items.Count == 0) return;
        page.Heading(heading);
        foreach (var item in items) WriteItem($"{item}");
    }

    private void WriteItem(string text) => page.Line(ConclusionIndent, new Run("• ", Tone.Strong), new Run(text, Tone.Strong));

    private static Run MarkOf(Verdict verdict) => verdict switch
    {
        Verdict.Satisfied => new Run("✓ ", Tone.Good),
        Verdict.Refuted => new Run("✗ ", Tone.Faint),
        Verdict.Undetermined => new Run("? ", Tone.Attention),
        _ => throw new UnreachableException(),
    };
}
