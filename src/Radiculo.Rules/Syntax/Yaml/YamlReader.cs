using System.Collections.Immutable;
using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Radiculo.Rules.Syntax.Yaml;

/// <summary>
/// Takes a file's text, gives its YAML documents as nodes with their places. Reads the parser's events, so nothing is converted, merged or
/// looked up; what the language refuses of YAML (anchors, aliases, tags, duplicate keys, deep nesting) is refused here.
/// A document the parser cannot read is reported once and left out, with everything after it.
/// </summary>
internal sealed class YamlReader
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly IParser _events;
    private readonly Stack<SourceSpan> _brackets = new();
    private int _nodes;

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _events = new Parser(new StringReader(source.Text));
    }

    /// <summary>The documents of the file; <c>IsComplete</c> is false when the file could not be read to its end.</summary>
    public static (ImmutableArray<Node> Documents, bool IsComplete) Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (UnusableCharacter(source) is { } at)
        {
            diagnostics.Add(DocumentMessages.UnusableCharacter(source.Span(at, at + 1)));
            return ([], false);
        }

        return new YamlReader(source, diagnostics).ReadDocuments();
    }

    private (ImmutableArray<Node> Documents, bool IsComplete) ReadDocuments()
    {
        var documents = ImmutableArray.CreateBuilder<Node>();
        try
        {
            while (_events.MoveNext())
            {
                if (_events.Current is not DocumentStart) continue;
                _events.MoveNext();
                documents.Add(ReadNode(1));
            }

            return (documents.ToImmutable(), true);
        }
        catch (TooDeepException tooDeep)
        {
            _diagnostics.Add(DocumentMessages.TooDeep(tooDeep.Span, Limits.Nesting));
        }
        catch (TooManyNodesException tooMany)
        {
            _diagnostics.Add(DocumentMessages.TooManyNodes(tooMany.Span, Limits.Nodes));
        }
        catch (YamlException error)
        {
            _diagnostics.Add(YamlMistake.Report(
                (error.InnerException as YamlException ?? error).Message, SpanOf(error),
                _brackets.TryPeek(out var open) ? open : null));
        }
#pragma warning disable CA1031 // whatever the parser throws on broken input, the file is at fault and its author must hear of it
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _diagnostics.Add(YamlMistake.Report("", _source.Span(0, 0), null));
        }
#pragma warning restore CA1031
        return (documents.ToImmutable(), false);
    }

    private Node ReadNode(int depth)
    {
        var current = _events.Current ?? throw new YamlException("the file ends too early");
        if (current is NodeEvent node) RefuseDecoration(node);
        if (depth > Limits.Nesting) throw new TooDeepException(SpanOf(current));
        if (++_nodes > Limits.Nodes) throw new TooManyNodesException(_source.Span(SpanOf(current).Start, SpanOf(current).Start));
        switch (current)
        {
            case Scalar scalar:
                return ReadScalar(scalar);
            case SequenceStart list:
                return InBrackets(list.Style == SequenceStyle.Flow, list, () => ReadSequence(list, depth));
            case MappingStart mapping:
                return InBrackets(mapping.Style == MappingStyle.Flow, mapping, () => ReadMapping(mapping, depth));
            case AnchorAlias alias:
                _diagnostics.Add(DocumentMessages.Alias(SpanOf(alias)));
                return new RefusedNode(SpanOf(alias));
            default:
                throw new YamlException(current.Start, current.End, "the file is not complete here");
        }
    }

    /// <summary>Remembers the bracket while what stands in it is read, for the report of one that is never closed.</summary>
    private Node InBrackets(bool isFlow, NodeEvent start, Func<Node> read)
    {
        if (!isFlow) return read();
        var at = _source.Text.AsSpan(SpanOf(start).Start).IndexOfAny('[', '{') + SpanOf(start).Start;
        _brackets.Push(_source.Span(at, at + 1));
        var node = read();
        _brackets.Pop();
        return node with { Span = node.Span.To(SpanOf(_events.Current!)) };
    }

    private SequenceNode ReadSequence(ParsingEvent start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (Next() is not SequenceEnd) items.Add(ReadNode(depth + 1));
        return new SequenceNode(Enclose(start, items.LastOrDefault()?.Span), items.ToImmutable());
    }

    private MappingNode ReadMapping(ParsingEvent start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        while (Next() is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            Next();
            if (IsMergeKey(key))
            {
                SkipNode();
                isWhole = false;
                continue;
            }

            var value = ReadNode(depth + 1);
            if (key is not ScalarNode { Value.Length: > 0 } scalar)
            {
                if (key is not RefusedNode) _diagnostics.Add(DocumentMessages.KeyIsNotText(key.Span.Length > 0 ? key.Span : value.Span));
                isWhole = false;
            }
            else if (!keys.Add(scalar.Value)) _diagnostics.Add(DocumentMessages.DuplicateKey(scalar.Span, scalar.Value));
            else entries.Add(new MappingEntry(scalar, value));
        }

        return new MappingNode(Enclose(start, entries.Count > 0 ? entries[^1].Value.Span : null), entries.ToImmutable(), isWhole);
    }

    private bool IsMergeKey(Node key)
    {
        if (key is not ScalarNode { Value: "<<", Style: ScalarStyle.Plain }) return false;
        _diagnostics.Add(DocumentMessages.MergeKey(key.Span));
        return true;
    }

    /// <summary>Passes over the current node, which what was reported already covers.</summary>
    private void SkipNode()
    {
        var open = 0;
        do
        {
            open += _events.Current!.NestingIncrease;
            if (open > 0) Next();
        }
        while (open > 0);
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
            YamlDotNet.Core.ScalarStyle.Plain or YamlDotNet.Core.ScalarStyle.ForcePlain or YamlDotNet.Core.ScalarStyle.Any =>
                ScalarStyle.Plain,
            _ => throw new UnreachableException(),
        };
        return new ScalarNode(SpanOf(scalar), scalar.Value, style);
    }

    private ParsingEvent Next() =>
        _events.MoveNext() && _events.Current is { } current ? current : throw new YamlException("the file ends too early");

    private void RefuseDecoration(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) _diagnostics.Add(DocumentMessages.Anchor(Decoration(node, '&')));
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific) _diagnostics.Add(DocumentMessages.Tag(Decoration(node, '!')));
    }

    /// <summary>The anchor or tag in front of a node, as it is written.</summary>
    private SourceSpan Decoration(NodeEvent node, char sign)
    {
        var text = _source.Text;
        var start = SpanOf(node).Start;
        for (var end = start; start < text.Length; start = end)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
            end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !(text[end] is ',' or '[' or ']' or '{' or '}')) end++;
            if (end == start) break;
            if (text[start] == sign) return _source.Span(start, end);
            if (text[start] is not ('&' or '!')) break;
        }

        return SpanOf(node);
    }

    private SourceSpan Enclose(ParsingEvent start, SourceSpan? last)
    {
        var span = SpanOf(start);
        return last is { } end ? span.To(end) : span;
    }

    private SourceSpan SpanOf(ParsingEvent e) => SpanOf(e.Start, e.End);

    private SourceSpan SpanOf(YamlException e) => SpanOf(e.Start, e.End);

    private SourceSpan SpanOf(Mark start, Mark end)
    {
        var from = _source.OffsetAt(start.Line, start.Column);
        var to = _source.OffsetAt(end.Line, end.Column);
        while (to > from && char.IsWhiteSpace(_source.Text[to - 1])) to--;
        return _source.Span(from, to);
    }

    /// <summary>Control characters, and line breaks that editors and parsers count differently.</summary>
    private static int? UnusableCharacter(SourceText source)
    {
        var at = source.Text.AsSpan().IndexOfAny(Unusable);
        return at < 0 ? null : at;
    }

    private static readonly System.Buffers.SearchValues<char> Unusable = System.Buffers.SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')),
        '\u007f', '\u0085', '\u2028', '\u2029', '\ufeff', '\ufffd',
    ]);

    private sealed class TooDeepException(SourceSpan span) : Exception
    {
        public SourceSpan Span { get; } = span;
    }
}
