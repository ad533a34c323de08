using System.Diagnostics;
using Radiculo.Rules.Cli.Shell;
using Spectre.Console;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>Puts pages on the terminal: in colour where it is shown, as plain text everywhere else.</summary>
internal sealed class StyledOutput(Terminal terminal)
{
    public void Write(Page page)
    {
        if (terminal.UsesColour) WriteStyled(page);
        else WritePlain(page);
    }

    private void WritePlain(Page page)
    {
        foreach (var line in page.Lines) terminal.Out.Write(string.Concat(line.Select(r => r.Text)).TrimEnd() + "\n");
    }

    private void WriteStyled(Page page)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // only of the console itself can it be found out whether, on an old Windows, escape sequences have to be switched on
            Ansi = ReferenceEquals(terminal.Out, Console.Out) ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        // the page is laid out already, so nothing may be broken again
        console.Profile.Width = int.MaxValue / 2;
        var text = new Paragraph();
        foreach (var line in page.Lines)
        {
            foreach (var run in line) text.Append(run.Text, StyleOf(run.Tone));
            text.Append("\n");
        }

        console.Write(text);
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Heading => new Style(Color.Teal, decoration: Decoration.Bold),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Faint => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        Tone.Attention => new Style(Color.Yellow),
        Tone.Urgent => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Emergency => new Style(Color.White, Color.Red, Decoration.Bold),
        Tone.Plain => Style.Plain,
        _ => throw new UnreachableException(),
    };
}
