using System.Collections.Immutable;
using System.Text;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Yaml;

/// <summary>YAML (or JSON) as read: scalars, lists and mappings that know where they stand.</summary>
internal abstract record Node(SourceSpan Span)
{
    /// <summary>What an author calls it.</summary>
    public abstract string Kind { get; }
}

internal enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Block,
}

internal sealed record ScalarNode(SourceSpan Span, string Value, ScalarStyle Style) : Node(Span)
{
    public override string Kind => ShapeNames.Text;

    /// <summary>Nothing after the colon, or YAML's word for nothing.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null";

    public bool IsOneLine => Style != ScalarStyle.Block && Span.Source.PositionAt(Span.Start).Line == Span.Source.PositionAt(Span.End).Line;

    /// <summary>Where a stretch of the value stands in the file; exact for a scalar on one line without escapes.</summary>
    public SourceSpan Part(int start, int length)
    {
        var offset = Span.Start + (Style == ScalarStyle.Plain ? 0 : 1);
        var from = Math.Min(offset + start, Span.End);
        return Span.Source.Span(from, Math.Min(from + length, Span.End));
    }

    public override string ToString() => Style == ScalarStyle.Plain ? Value : $"\"{Value}\"";
}

/// <summary>Stands for something YAML allows and the language refuses; it has been reported.</summary>
internal sealed record RefusedNode(SourceSpan Span) : Node(Span)
{
    public override string Kind => "an alias";

    public override string ToString() => "<refused>";
}

internal sealed record SequenceNode(SourceSpan Span, ImmutableArray<Node> Items) : Node(Span)
{
    public override string Kind => ShapeNames.List;

    public override string ToString() => $"[{string.Join(", ", Items)}]";
}

/// <summary>
/// A mapping; <paramref name="IsWhole"/> is false when an entry of it was refused, so that nothing can be said about what it lacks.
/// </summary>
internal sealed record MappingNode(SourceSpan Span, ImmutableArray<MappingEntry> Entries, bool IsWhole = true) : Node(Span)
{
    public override string Kind => ShapeNames.Mapping;

    public override string ToString() => new StringBuilder("{").AppendJoin(", ", Entries).Append('}').ToString();
}

internal sealed record MappingEntry(ScalarNode Key, Node Value)
{
    public override string ToString() => $"{Key}: {Value}";
}
