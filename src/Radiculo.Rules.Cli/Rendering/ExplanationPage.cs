namespace Radiculo.Rules.Cli.Rendering;

/// <summary>The explanation the library writes, below the banner, broken to the page with its indentation and marks kept.</summary>
internal sealed class ExplanationPage(RulePack pack, Page page)
{
    private static readonly (string Marker, Tone Tone)[] Markers = [("• ", Tone.Strong), ("✓ ", Tone.Good), ("✗ ", Tone.Faint), ("? ", Tone.Attention)];

    public void Write(TriageDecision decision)
    {
        new DecisionBanner(new Rungs(pack), page).Write(decision);
        page.Blank();
        // the explanation opens with what the banner has just said
        var lines = decision.Explain().Split('\n').SkipWhile(l => l.Length > 0);
        foreach (var line in lines) WriteLine(line);
        DecisionPage.WritePack(decision, pack, page);
    }

    private void WriteLine(string line)
    {
        var text = line.TrimStart(' ');
        var indent = line.Length - text.Length;
        var (marker, tone) = Markers.FirstOrDefault(m => text.StartsWith(m.Marker, StringComparison.Ordinal));
        if (text.Length == 0) page.Blank();
        else if (marker is not null) page.Line(indent, new Run(marker, tone), new Run(text[marker.Length..], tone == Tone.Strong ? Tone.Strong : Tone.Plain));
        else page.Line(indent, "", new Run(text, indent == 0 && !text.Contains('.', StringComparison.Ordinal) ? Tone.Heading : Tone.Plain));
    }
}
