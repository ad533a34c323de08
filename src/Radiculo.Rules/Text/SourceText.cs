namespace Radiculo.Rules.Text;

/// <summary>The text of one file, with its lines. What every later phase points into.</summary>
internal sealed class SourceText
{
    private readonly int[] _lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as the author knows it, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The offset of a one-based line and column, kept inside the text.</summary>
    public int OffsetAt(long line, long column)
    {
        if (line < 1) return 0;
        if (line > _lineStarts.Length) return Text.Length;
        return (int)Math.Min(_lineStarts[line - 1] + Math.Max(column, 1) - 1, Text.Length);
    }

    public LinePosition PositionAt(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        if (index < 0) index = ~index - 1;
        return new LinePosition(index + 1, offset - _lineStarts[index] + 1);
    }

    /// <summary>The text of a one-based line, without its line break.</summary>
    public ReadOnlySpan<char> LineAt(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    public SourceSpan Span(int start, int end) => new(this, start, Math.Max(start, end));

    public override string ToString() => Path;

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return [.. starts];
    }
}
