using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>Takes nodes and a schema, gives entries. Reports unknown, missing and misshapen keys, each once, and goes on with the rest.</summary>
internal sealed class EntryReader(DiagnosticBag diagnostics)
{
    /// <summary>Reads a mapping. Null if it is none; then that has been reported.</summary>
    public Entry? Read(Node node, Schema schema, ScalarNode? id = null)
    {
        if (node is not MappingNode mapping)
        {
            diagnostics.Add(DocumentMessages.WrongShape(node.Span, schema.What, "a mapping", Found(node)));
            return null;
        }

        var keys = Entry.NoKeys.ToBuilder();
        foreach (var (key, value) in mapping.Entries.Select(e => (e.Key, e.Value)))
        {
            if (schema.Find(key.Value) is not { } known) diagnostics.Add(UnknownKey(key, schema));
            else if (ReadValue(key, value, known) is { } read) keys.Add(known.Name, read);
        }

        foreach (var missing in schema.Keys.Where(k => k.Required && !mapping.Entries.Any(e => e.Key.Value == k.Name)))
        {
            diagnostics.Add(DocumentMessages.MissingKey(id?.Span ?? FirstLine(mapping.Span), missing.Name, id is null ? schema.What : $"`{id.Value}`"));
        }

        return new Entry(id?.Span ?? mapping.Span, id, keys.ToImmutable());
    }

    private object? ReadValue(ScalarNode key, Node value, Key known)
    {
        if (value is ScalarNode { IsNull: true } && known.Shape is not Shape.Anything)
        {
            diagnostics.Add(DocumentMessages.Empty(key.Span, $"`{key.Value}`"));
            return null;
        }

        return known.Shape switch
        {
            Shape.Text => ReadText(key, value),
            Shape.Texts => ReadTexts(key, value),
            Shape.Flag => ReadFlag(key, value),
            Shape.Entry => Read(value, known.Of!),
            Shape.Entries => ReadEntries(key, value, known.Of!),
            Shape.List => ReadList(key, value, known.Of!),
            Shape.Map => ReadMap(key, value),
            Shape.Condition => new ConditionReader(diagnostics).Read(value),
            Shape.NoneOrEntry => value is ScalarNode { Value: "none" } ? value : Read(value, known.Of!),
            _ => value,
        };
    }

    private ScalarNode? ReadText(ScalarNode key, Node value)
    {
        if (value is ScalarNode scalar && scalar.Value.Trim().Length > 0) return scalar;
        diagnostics.Add(value is ScalarNode ? DocumentMessages.Empty(key.Span, $"`{key.Value}`") : WrongShape(key, value, "a text"));
        return null;
    }

    private object? ReadTexts(ScalarNode key, Node value)
    {
        if (value is ScalarNode) return ReadText(key, value) is { } text ? ImmutableArray.Create(text) : null;
        if (value is not SequenceNode list)
        {
            diagnostics.Add(WrongShape(key, value, "a text or a list of texts"));
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<ScalarNode>();
        foreach (var item in list.Items)
        {
            if (item is ScalarNode scalar && !scalar.IsNull) texts.Add(scalar);
            else diagnostics.Add(DocumentMessages.WrongShape(item.Span, $"an item of `{key.Value}`", "a text", Found(item)));
        }

        return texts.ToImmutable();
    }

    private object? ReadFlag(ScalarNode key, Node value)
    {
        if (value is ScalarNode { Value: "true" or "false" } flag) return flag.Value == "true";
        diagnostics.Add(DocumentMessages.WrongShape(value.Span, $"`{key.Value}`", "`true` or `false`", Found(value)));
        return null;
    }

    private object? ReadEntries(ScalarNode key, Node value, Schema schema)
    {
        if (value is MappingNode mapping)
        {
            return mapping.Entries.Select(e => Read(e.Value, schema, e.Key)).OfType<Entry>().ToImmutableArray();
        }

        diagnostics.Add(WrongShape(key, value, "a mapping from ids"));
        return null;
    }

    private object? ReadList(ScalarNode key, Node value, Schema schema)
    {
        if (value is SequenceNode list) return list.Items.Select(item => Read(item, schema)).OfType<Entry>().ToImmutableArray();
        diagnostics.Add(WrongShape(key, value, "a list"));
        return null;
    }

    private object? ReadMap(ScalarNode key, Node value)
    {
        if (value is not MappingNode mapping)
        {
            diagnostics.Add(WrongShape(key, value, "a mapping"));
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<(ScalarNode, ScalarNode)>();
        foreach (var entry in mapping.Entries)
        {
            if (ReadText(entry.Key, entry.Value) is { } text) entries.Add((entry.Key, text));
        }

        if (mapping.Entries.Length == 0) diagnostics.Add(DocumentMessages.Empty(key.Span, $"`{key.Value}`"));
        return entries.ToImmutable();
    }

    private static Diagnostic UnknownKey(ScalarNode key, Schema schema)
    {
        var names = schema.Keys.Select(k => k.Name).ToList();
        return DocumentMessages.UnknownKey(key.Span, key.Value, schema.What, Spelling.Closest(key.Value, names), names);
    }

    private static Diagnostic WrongShape(ScalarNode key, Node value, string expected) =>
        DocumentMessages.WrongShape(value.Span, $"`{key.Value}`", expected, Found(value));

    private static string Found(Node node) => node is ScalarNode { IsNull: true } ? "nothing" : node is ScalarNode scalar ? $"`{Shorten(scalar.Value)}`" : node.Kind;

    private static string Shorten(string value) => value.Length <= 40 ? value.ReplaceLineEndings(" ") : value[..37].ReplaceLineEndings(" ") + "…";

    private static SourceSpan FirstLine(SourceSpan span)
    {
        var lineEnd = span.Source.Text.IndexOf('\n', span.Start);
        return span.Source.Span(span.Start, lineEnd < 0 ? span.End : Math.Min(span.End, lineEnd));
    }
}
