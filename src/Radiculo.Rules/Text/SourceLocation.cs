using Radiculo.Rules.Text;

namespace Radiculo.Rules;

/// <summary>A line and a column of a file, both counted from one.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>A place in a pack or case file.</summary>
public sealed class SourceLocation
{
    private readonly SourceText _source;

    internal SourceLocation(SourceText source, LinePosition start, LinePosition end)
    {
        _source = source;
        Start = start;
        End = end;
    }

    /// <summary>The file, as it was named when it was read.</summary>
    public string Path => _source.Path;

    /// <summary>Where the text in question begins.</summary>
    public LinePosition Start { get; }

    /// <summary>Where it ends: the position after its last character.</summary>
    public LinePosition End { get; }

    /// <summary>The whole line on which the text in question begins.</summary>
    public string LineText => Line.ToString();

    internal ReadOnlySpan<char> Line => _source.LineAt(Start.Line);

    /// <summary><c>path:line:column</c>.</summary>
    public override string ToString() => $"{Path}:{Start.Line}:{Start.Column}";
}
