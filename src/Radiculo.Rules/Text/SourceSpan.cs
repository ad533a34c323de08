namespace Radiculo.Rules.Text;

/// <summary>A stretch of a file: what a diagnostic underlines.</summary>
internal readonly record struct SourceSpan(SourceText Source, int Start, int End)
{
    public int Length => End - Start;

    public string Text => Source.Text[Start..End];

    public SourceSpan To(SourceSpan end) => new(Source, Start, Math.Max(End, end.End));

    public SourceLocation ToLocation() => new(Source, Source.PositionAt(Start), Source.PositionAt(End));
}
