using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Cli.Shell;

/// <summary>Where the tool reads and writes. A test hands in its own.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, Func<Stream> openInput, int width, bool usesColour)
{
    /// <summary>Columns of a text that goes to a file or another program.</summary>
    public const int RedirectedWidth = 100;

    /// <summary>Decisions and reports.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Errors, and how a batch goes.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Where lines go that are bytes already: the same place as <see cref="Out"/>.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>Whether <see cref="Out"/> is shown to somebody as it is written.</summary>
    public bool ShowsOut { get; init; }

    /// <summary>Whether <see cref="Error"/> is.</summary>
    public bool ShowsError { get; init; }

    public int Width { get; } = width;

    public bool UsesColour { get; } = usesColour;

    /// <summary>Colour is for a terminal that can show it to somebody who has not turned it off (no-color.org).</summary>
    public static bool ShowsColour(bool isRedirected, string? noColour, string? terminal) =>
        !isRedirected && string.IsNullOrEmpty(noColour) && terminal != "dumb";

    public Stream OpenInput() => openInput();

    /// <summary>Prints what is wrong with a pack or a case.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) ReportLine(diagnostic.Render());
    }

    /// <summary>Prints an error of the tool itself.</summary>
    public void ReportLine(string message)
    {
        // what stands on the terminal must be what was decided, so the output comes first and nothing in a file can steer the terminal
        Out.Flush();
        Error.Write(Printable.Lines(message) + "\n");
    }
}
