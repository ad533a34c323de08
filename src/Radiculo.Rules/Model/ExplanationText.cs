using System.Diagnostics;
using System.Text;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Model;

/// <summary>Writes an explanation as text. Knows the tree and nothing else.</summary>
internal sealed class ExplanationText
{
    private const int HashCharacters = 12;

    private readonly StringBuilder _text = new();

    public string Write(Explanation explanation)
    {
        WriteOpening(explanation);
        foreach (var section in explanation.Sections) Write(section);
        WriteList("To ask next", explanation.Questions);
        if (explanation.SafetyNet is { } net) WriteList(net.Title, [.. net.Items.Select(i => $"{i.Change}: {i.Do}")]);
        WriteList("How ambiguities of the sources were settled", explanation.Readings);
        WriteList("This says nothing about", explanation.NotCovered);
        if (explanation.Disclaimer is not null) Heading(explanation.Disclaimer);
        return _text.ToString().TrimEnd('\n');
    }

    private void WriteOpening(Explanation explanation)
    {
        var pack = explanation.Pack;
        Line(0, $"{explanation.DispositionTitle}. {explanation.Instruction}");
        Line(0, $"Status: {StatusOf(explanation)}.");
        var hash = pack.Hash[..Math.Min(HashCharacters, pack.Hash.Length)];
        Line(0, $"Assessed {IsoDate.Format(explanation.AsOf)} by {explanation.PackTitle} {pack.Version} ({hash}).");
    }

    private void Write(ExplanationSection section)
    {
        Heading(section.Title);
        foreach (var conclusion in section.Conclusions)
        {
            Line(1, $"• {conclusion}");
            foreach (var rule in conclusion.Rules) Write(rule);
        }
    }

    private void Write(ExplainedRule rule)
    {
        Line(2, rule.ToString());
        if (rule.Because is { } because) Line(3, because);
        foreach (var condition in rule.Conditions) Write(condition, 3);
        if (rule.Sources.Count > 0) Line(3, $"sources: {string.Join("; ", rule.Sources)}");
    }

    private void Write(ExplainedCondition condition, int depth)
    {
        Line(depth, $"{Mark(condition.Verdict)} {condition}");
        foreach (var inside in condition.Inside) Write(inside, depth + 1);
    }

    private void WriteList<T>(string title, IReadOnlyList<T> items)
    {
        if (items.Count == 0) return;
        Heading(title);
        foreach (var item in items) Line(1, $"• {item}");
    }

    private static char Mark(Verdict verdict) => verdict switch
    {
        Verdict.Satisfied => '✓',
        Verdict.Refuted => '✗',
        Verdict.Undetermined => '?',
        _ => throw new UnreachableException(),
    };

    private static string StatusOf(Explanation explanation) => explanation.Status switch
    {
        TriageStatus.NeedsInformation => $"needs information; still possible: {explanation.StillPossible ?? explanation.DispositionTitle}",
        TriageStatus.OutOfScope => "not covered by this guideline",
        TriageStatus.Conclusive when explanation.StillPossible is null => "conclusive",
        TriageStatus.Conclusive => $"conclusive on what is recorded; still possible: {explanation.StillPossible}",
        _ => throw new UnreachableException(),
    };

    private void Heading(string title) => Line(0, "\n" + title);

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}
