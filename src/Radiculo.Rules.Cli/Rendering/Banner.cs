using System.Diagnostics;
using Spectre.Console;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>The framed top of a decision: what is to be done. An emergency has to look like one without colour too.</summary>
internal static class Banner
{
    private const int Frame = 4;

    public static void Write(Page page, string title, Tone tone, params IReadOnlyList<string> paragraphs)
    {
        var (corners, across, down) = tone switch
        {
            Tone.Emergency => ("╔╗╚╝", '═', '║'),
            Tone.Urgent => ("┏┓┗┛", '━', '┃'),
            Tone.Plain or Tone.Heading or Tone.Strong or Tone.Faint or Tone.Good or Tone.Attention => ("┌┐└┘", '─', '│'),
            _ => throw new UnreachableException(),
        };
        var isLoud = tone is Tone.Emergency or Tone.Urgent;
        var content = new Page(page.Width - Frame);
        content.Line(0, "", new Run(isLoud ? title.ToUpperInvariant() : title, isLoud ? tone : Tone.Strong));
        foreach (var paragraph in paragraphs) content.Line(0, "", new Run(paragraph, tone == Tone.Emergency ? tone : Tone.Plain));

        var edge = new string(across, content.Width + Frame - 2);
        page.Verbatim(new Run($"{corners[0]}{edge}{corners[1]}", tone));
        foreach (var line in content.Lines)
        {
            var room = content.Width - line.Sum(r => r.Text.GetCellWidth());
            page.Verbatim(
            [
                new Run($"{down} ", tone),
                .. line,
                new Run(new string(' ', Math.Max(0, room)), tone == Tone.Emergency ? tone : Tone.Plain),
                new Run($" {down}", tone),
            ]);
        }

        page.Verbatim(new Run($"{corners[2]}{edge}{corners[3]}", tone));
    }
}
