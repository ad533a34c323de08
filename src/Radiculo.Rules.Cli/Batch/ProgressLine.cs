using System.Diagnostics;
using System.Globalization;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Batch;

/// <summary>Says how far a run is: over and over on one line of a terminal, and once at its end.</summary>
internal sealed class ProgressLine(Terminal terminal, bool isShown, TimeSpan between)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _shown;
    private int _width;

    /// <summary>Shows it, unless that was done just now.</summary>
    public void Show(Tally tally)
    {
        if (!isShown || _clock.Elapsed - _shown < between) return;
        _shown = _clock.Elapsed;
        var perSecond = (tally.Decided + tally.Errors) / _shown.TotalSeconds;
        Replace(string.Create(CultureInfo.InvariantCulture, $"{Count(tally)}, {perSecond:0} cases/s"));
    }

    public void End(Tally tally)
    {
        if (_width > 0) Replace("");
        terminal.ReportLine(string.Create(CultureInfo.InvariantCulture, $"{Count(tally)}, {_clock.Elapsed.TotalSeconds:0.0} s"));
    }

    private void Replace(string line)
    {
        terminal.Error.Write($"\r{line.PadRight(_width)}{(line.Length == 0 ? "\r" : "")}");
        terminal.Error.Flush();
        _width = line.Length;
    }

    private static string Count(Tally tally) =>
        string.Create(CultureInfo.InvariantCulture, $"{tally.Decided} decided, {tally.Errors} {(tally.Errors == 1 ? "error" : "errors")}");
}
