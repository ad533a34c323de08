using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Spectre.Console;

namespace Radiculo.Rules.Cli.Rendering;

/// <summary>
/// Text laid out in lines no wider than the page: indented, broken between words, with what is carried over hanging under the text it
/// belongs to. Knows no colours, only tones.
/// </summary>
internal sealed class Page(int width)
{
    /// <summary>Narrower pages are laid out as if they were this wide.</summary>
    private const int Narrowest = 36;

    private const int NarrowestText = 20;

    private readonly List<ImmutableArray<Run>> _lines = [];

    public int Width { get; } = Math.Max(width, Narrowest);

    public IReadOnlyList<ImmutableArray<Run>> Lines => _lines;

    /// <summary>An empty line, unless there is one already or nothing to part.</summary>
    public void Blank()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0) _lines.Add([]);
    }

    public void Heading(string text)
    {
        Blank();
        Line(0, "", new Run(text, Tone.Heading));
    }

    /// <summary>A line as it is, not broken.</summary>
    public void Verbatim(params ImmutableArray<Run> runs) => _lines.Add(runs);

    /// <summary>A paragraph behind a marker such as a bullet; its further lines begin below the text, not below the marker.</summary>
    public void Line(int indent, Run marker, params ReadOnlySpan<Run> runs)
    {
        var text = string.Concat(runs.ToArray().Select(r => Printable.Lines(r.Text)));
        var hang = Math.Min(indent + marker.Text.GetCellWidth(), Width - NarrowestText);
        var start = 0;
        do
        {
            var end = EndOfLine(text, start, Width - hang);
            Run before = start == 0
                ? new Run(new string(' ', hang - marker.Text.GetCellWidth()) + marker.Text, marker.Tone)
                : new string(' ', hang);
            _lines.Add([before, .. Slice(runs, start, end)]);
            start = end;
            while (start < text.Length && text[start] is ' ' or '\n') start++;
        }
        while (start < text.Length);
    }

    /// <summary>Up to where the text fits; a word wider than the page stays whole.</summary>
    private static int EndOfLine(string text, int start, int room)
    {
        var end = start;
        var used = 0;
        for (var i = start; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is ' ' or '\n')
            {
                used += text[(end > start ? end : start)..i].GetCellWidth();
                if (used > room && end > start) return end;
                end = i;
            }

            if (i < text.Length && text[i] == '\n') return end;
        }

        return end;
    }

    private static List<Run> Slice(ReadOnlySpan<Run> runs, int start, int end)
    {
        var slices = new List<Run>();
        var offset = 0;
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start, offset), Math.Min(end, offset + run.Text.Length));
            if (from < to) slices.Add(new Run(Printable.Lines(run.Text)[(from - offset)..(to - offset)], run.Tone));
            offset += run.Text.Length;
        }

        return slices;
    }
}
