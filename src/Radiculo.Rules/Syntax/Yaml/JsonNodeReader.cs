using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Yaml;

/// <summary>Reads JSON into the same nodes as YAML, with their places. Several values one after the other are several documents.</summary>
internal ref struct JsonNodeReader
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _byte;
    private int _char;
    private int _nodes;

    private JsonNodeReader(SourceText source, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        _source = source;
        _bytes = bytes;
        _diagnostics = diagnostics;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Limits.Nesting, AllowMultipleValues = true });
    }

    /// <summary>Whether the text looks like JSON rather than YAML.</summary>
    public static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>The documents, or null if it is not JSON; the reason is then given.</summary>
    public static ImmutableArray<Node>? Read(SourceText source, DiagnosticBag diagnostics, out Diagnostic? reason)
    {
        var found = new DiagnosticBag();
        var reader = new JsonNodeReader(source, Encoding.UTF8.GetBytes(source.Text), found);
        try
        {
            var documents = ImmutableArray.CreateBuilder<Node>();
            while (reader._reader.Read()) documents.Add(reader.ReadNode());
            diagnostics.AddAll(found);
            reason = null;
            return documents.ToImmutable();
        }
        catch (TooManyNodesException tooMany)
        {
            reason = DocumentMessages.TooManyNodes(tooMany.Span, Limits.Nodes);
            return null;
        }
        catch (JsonException error)
        {
            reason = DocumentMessages.NotJson(reader.SpanOf(error), Sentence(error.Message));
            return null;
        }
    }

    /// <summary>One character; the parser counts lines by <c>\n</c> alone, and places in them by bytes.</summary>
    private readonly SourceSpan SpanOf(JsonException error)
    {
        var start = 0;
        for (var line = error.LineNumber ?? 0; line > 0 && _bytes[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
        {
            start += length + 1;
        }

        var at = Encoding.UTF8.GetCharCount(_bytes[..(int)Math.Min(start + (error.BytePositionInLine ?? 0), _bytes.Length)]);
        at = Math.Min(at, _source.Text.Length);
        return _source.Span(at, Math.Min(at + 1, _source.Text.Length));
    }

    private static string Sentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        if (end > 0) message = message[..end];
        message = message.Replace(" which is not supported in this mode", "", StringComparison.Ordinal).TrimEnd('.');
        return char.ToLowerInvariant(message[0]) + message[1..];
    }

    private Node ReadNode()
    {
        var start = Count();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = ImmutableArray.CreateBuilder<MappingEntry>();
                var keys = new HashSet<string>(StringComparer.Ordinal);
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    Count();
                    var key = ReadString();
                    _reader.Read();
                    var value = ReadNode();
                    if (keys.Add(key.Value)) entries.Add(new MappingEntry(key, value));
                    else _diagnostics.Add(DocumentMessages.DuplicateKey(key.Span, key.Value));
                }

                return new MappingNode(_source.Span(start, CharAt((int)_reader.BytesConsumed)), entries.ToImmutable());
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<Node>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(ReadNode());
                return new SequenceNode(_source.Span(start, CharAt((int)_reader.BytesConsumed)), items.ToImmutable());
            case JsonTokenType.String:
                return ReadString();
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null:
                var text = Encoding.UTF8.GetString(_reader.ValueSpan);
                return new ScalarNode(_source.Span(start, CharAt((int)_reader.BytesConsumed)),
                    _reader.TokenType == JsonTokenType.Number ? Plain(text) : text, ScalarStyle.Plain);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Counts the key or value at which the reader stands, and gives its place.</summary>
    private int Count()
    {
        var start = CharAt((int)_reader.TokenStartIndex);
        return ++_nodes <= Limits.Nodes ? start : throw new TooManyNodesException(_source.Span(start, start));
    }

    /// <summary>A text or a key with its quotes; what the reader has consumed of a key goes on to its colon.</summary>
    private ScalarNode ReadString()
    {
        var start = (int)_reader.TokenStartIndex;
        try
        {
            return new ScalarNode(_source.Span(CharAt(start), CharAt(start + _reader.ValueSpan.Length + 2)),
                _reader.GetString() ?? "", ScalarStyle.DoubleQuoted);
        }
        catch (InvalidOperationException halfCharacter)
        {
            throw new JsonException("an escape stands for half a character", null, 0, start, halfCharacter);
        }
    }

    /// <summary>JSON writes some numbers with an exponent; the language does not.</summary>
    private static string Plain(string number) =>
        number.AsSpan().ContainsAny('e', 'E') && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : number;

    /// <summary>The place in the text of a place in the bytes; places are asked for in rising order.</summary>
    private int CharAt(int at)
    {
        if (at > _byte)
        {
            _char += Encoding.UTF8.GetCharCount(_bytes[_byte..at]);
            _byte = at;
        }

        return _char;
    }
}
