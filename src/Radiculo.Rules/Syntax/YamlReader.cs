using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Radiculo.Rules.Syntax;

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
            _diagnostics.Add(DocumentMessages.TooDeep(tooDeep.Span, PackLimits.Nesting));
        }
        catch (YamlException error)
        {
            _diagnostics.Add(DocumentMessages.NotYaml(SpanOf(error), Sentence(error)));
        }
#pragma warning disable CA1031 // whatever the parser throws on broken input, it is the author's file that is at fault and the author who must hear of it
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _diagnostics.Add(DocumentMessages.NotYaml(_source.Span(0, 0), "the file cannot be read"));
        }
#pragma warning restore CA1031
        return (documents.ToImmutable(), false);
    }

    private Node ReadNode(int depth)
    {
        var current = _events.Current ?? throw new YamlException("the file ends too early");
        if (current is NodeEvent node) RefuseDecoration(node);
        if (depth > PackLimits.Nesting) throw new TooDeepException(SpanOf(current));
        switch (current)
        {
            case Scalar scalar:
                return ReadScalar(scalar);
            case SequenceStart:
                var items = ImmutableArray.CreateBuilder<Node>();
                while (Next() is not SequenceEnd) items.Add(ReadNode(depth + 1));
                return new SequenceNode(Enclose(current, items.LastOrDefault()?.Span), items.ToImmutable());
            case MappingStart:
                return ReadMapping(current, depth);
            case AnchorAlias alias:
                _diagnostics.Add(DocumentMessages.Alias(SpanOf(alias)));
                return new ScalarNode(SpanOf(alias), alias.Value.Value, ScalarStyle.Plain);
            default:
                throw new YamlException(current.Start, current.End, "the file is not complete here");
        }
    }

    private MappingNode ReadMapping(ParsingEvent start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            Next();
            var value = ReadNode(depth + 1);
            if (key is not ScalarNode scalar) _diagnostics.Add(DocumentMessages.KeyIsNotText(key.Span));
            else if (scalar is { Value: "<<", Style: ScalarStyle.Plain }) _diagnostics.Add(DocumentMessages.MergeKey(scalar.Span));
            else if (!keys.Add(scalar.Value)) _diagnostics.Add(DocumentMessages.DuplicateKey(scalar.Span, scalar.Value));
            else entries.Add(new MappingEntry(scalar, value));
        }

        return new MappingNode(Enclose(start, entries.Count > 0 ? entries[^1].Value.Span : null), entries.ToImmutable());
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal or YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Block,
            _ => ScalarStyle.Plain,
        };
        return new ScalarNode(SpanOf(scalar), scalar.Value, style);
    }

    private ParsingEvent Next() =>
        _events.MoveNext() && _events.Current is { } current ? current : throw new YamlException("the file ends too early");

    private void RefuseDecoration(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) _diagnostics.Add(DocumentMessages.Anchor(SpanOf(node), node.Anchor.Value));
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific) _diagnostics.Add(DocumentMessages.Tag(SpanOf(node), node.Tag.Value));
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

    private static string Sentence(YamlException error)
    {
        var message = error.InnerException is YamlException inner ? inner.Message : error.Message;
        message = message.Trim().TrimEnd('.');
        return message.Length == 0 ? "the file cannot be read" : char.ToLowerInvariant(message[0]) + message[1..];
    }

    /// <summary>Control characters, and line breaks that editors and parsers count differently.</summary>
    private static int? UnusableCharacter(SourceText source)
    {
        var at = source.Text.AsSpan().IndexOfAny(Unusable);
        return at < 0 ? null : at;
    }

    private static readonly System.Buffers.SearchValues<char> Unusable = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '\u007f', '\u0085', '\u2028', '\u2029', '\ufeff', '\ufffd']);

    private sealed class TooDeepException(SourceSpan span) : Exception
    {
        public SourceSpan Span { get; } = span;
    }
}
