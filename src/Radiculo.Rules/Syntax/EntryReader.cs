using System.Collections.Immutable;
using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>
/// Takes nodes and a schema, gives entries. Reports unknown, missing and misshapen keys, each once, and goes on with the rest.
/// </summary>
internal sealed class EntryReader(DiagnosticBag diagnostics)
{
    /// <summary>Reads a mapping. Null if it is none; then that has been reported.</summary>
    public Entry? Read(Node node, Schema schema, ScalarNode? id = null)
    {
        if (node is not MappingNode mapping)
        {
            if (node is RefusedNode) return null;
            var at = node.Span.Length > 0 || id is null ? node.Span : id.Span;
            diagnostics.Add(DocumentMessages.WrongShape(at, id is null ? schema.What : $"`{id.Value}`", ShapeNames.Mapping, Found(node)));
            return null;
        }

        var before = diagnostics.ErrorCount;
        var keys = Entry.NoKeys.ToBuilder();
        var written = Entry.NothingWritten.ToBuilder();
        foreach (var (key, value) in mapping.Entries.Select(e => (e.Key, e.Value)))
        {
            if (schema.Find(key.Value) is not { } known)
            {
                var meant = ReportUnknown(key, schema, written);
                if (meant is not null) written.TryAdd(meant, key.Span);
                continue;
            }

            written[known.Name] = key.Span;
            if (ReadValue(key, value, known) is { } read) keys.Add(known.Name, read);
        }

        foreach (var missing in schema.Keys.Where(k => k.IsRequired && mapping.IsWhole && !written.ContainsKey(k.Name)))
        {
            diagnostics.Add(DocumentMessages.MissingKey(
                id?.Span ?? FirstLine(mapping.Span), missing.Name, id is null ? schema.What : $"`{id.Value}`"));
        }

        var span = mapping.Span.Length == 0 && id is not null ? id.Span : mapping.Span;
        return new Entry(schema, id?.Span ?? span, id, keys.ToImmutable(), written.ToImmutable())
        {
            IsWhole = mapping.IsWhole && diagnostics.ErrorCount == before,
            HasUnknownKeys = !mapping.IsWhole || mapping.Entries.Any(e => schema.Find(e.Key.Value) is null),
        };
    }

    private object? ReadValue(ScalarNode key, Node value, Key known)
    {
        if (value is RefusedNode) return null;
        if (value is ScalarNode { IsNull: true } && known.Shape is not Shape.Anything)
        {
            diagnostics.Add(DocumentMessages.Empty(key.Span, $"`{key.Value}`", known.IsRequired));
            return null;
        }

        return known.Shape switch
        {
            Shape.Text => ReadText(key, value, known.IsRequired),
            Shape.Texts => ReadTexts(key, value, known.IsRequired),
            Shape.Flag => ReadFlag(key, value),
            Shape.Entry => Read(value, known.Of!),
            Shape.Entries => ReadEntries(key, value, known.Of!),
            Shape.List => ReadList(key, value, known.Of!),
            Shape.Map => ReadMap(key, value, known.IsRequired),
            Shape.Condition => new ConditionReader(diagnostics).Read(value),
            Shape.NoneOrEntry => value is ScalarNode { Value: "none" } ? value : Read(value, known.Of!),
            Shape.Anything => value,
            _ => throw new UnreachableException(),
        };
    }

    private ScalarNode? ReadText(ScalarNode key, Node value, bool isRequired)
    {
        if (value is ScalarNode scalar && scalar.Value.Trim().Length > 0) return scalar;
        if (value is not RefusedNode)
            diagnostics.Add(value is ScalarNode
                ? DocumentMessages.Empty(key.Span, $"`{key.Value}`", isRequired)
                : WrongShape(key, value, ShapeNames.Text));
        return null;
    }

    private object? ReadTexts(ScalarNode key, Node value, bool isRequired)
    {
        if (value is ScalarNode) return ReadText(key, value, isRequired) is { } text ? ImmutableArray.Create(text) : null;
        if (value is not SequenceNode list)
        {
            diagnostics.Add(WrongShape(key, value, ShapeNames.Texts));
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<ScalarNode>();
        foreach (var item in list.Items)
        {
            if (item is ScalarNode scalar && !scalar.IsNull) texts.Add(scalar);
            else if (item is not RefusedNode)
                diagnostics.Add(DocumentMessages.WrongShape(
                    item.Span.Length > 0 ? item.Span : key.Span, $"an item of `{key.Value}`", ShapeNames.Text, Found(item)));
        }

        return texts.ToImmutable();
    }

    private object? ReadFlag(ScalarNode key, Node value)
    {
        if (value is ScalarNode { Value: "true" or "false" } flag) return flag.Value == "true";
        diagnostics.Add(DocumentMessages.WrongShape(value.Span, $"`{key.Value}`", ShapeNames.Flag, Found(value)));
        return null;
    }

    private object? ReadEntries(ScalarNode key, Node value, Schema schema)
    {
        if (value is MappingNode mapping)
        {
            return mapping.Entries.Select(e => Read(e.Value, schema, e.Key) ?? Entry.Broken(schema, e.Value.Span, e.Key))
                .ToImmutableArray();
        }

        diagnostics.Add(WrongShape(key, value, ShapeNames.Mapping));
        return null;
    }

    private object? ReadList(ScalarNode key, Node value, Schema schema)
    {
        if (value is SequenceNode list)
        {
            return list.Items.Select(item => Read(item, schema) ?? Entry.Broken(schema, item.Span, null)).ToImmutableArray();
        }

        diagnostics.Add(WrongShape(key, value, ShapeNames.List));
        return null;
    }

    private object? ReadMap(ScalarNode key, Node value, bool isRequired)
    {
        if (value is not MappingNode mapping)
        {
            var help = value is ScalarNode { Value.Length: < 80 } word ? $"write `{key.Value}: {{ {word.Value}: … }}`" : null;
            diagnostics.Add(DocumentMessages.WrongShape(value.Span, $"`{key.Value}`", ShapeNames.Mapping, Found(value), help));
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<(ScalarNode, ScalarNode)>();
        foreach (var entry in mapping.Entries)
        {
            if (ReadText(entry.Key, entry.Value, isRequired: false) is { } text) entries.Add((entry.Key, text));
        }

        if (mapping.Entries.Length == 0) diagnostics.Add(DocumentMessages.Empty(key.Span, $"`{key.Value}`", isRequired));
        return entries.ToImmutable();
    }

    /// <summary>Reports a key the schema does not know, and gives the one that was probably meant.</summary>
    private string? ReportUnknown(ScalarNode key, Schema schema, IDictionary<string, SourceSpan> written)
    {
        var names = schema.Keys.Select(k => k.Name).ToList();
        var meant = diagnostics.Suggest(key.Value, names.Where(n => !written.ContainsKey(n)));
        diagnostics.Add(DocumentMessages.UnknownKey(key.Span, key.Value, schema.What, meant, names));
        return meant;
    }

    private static Diagnostic WrongShape(ScalarNode key, Node value, string expected) =>
        DocumentMessages.WrongShape(value.Span, $"`{key.Value}`", expected, Found(value));

    private static string Found(Node node) =>
        node is ScalarNode { IsNull: true } ? "nothing" : node is ScalarNode scalar ? $"`{Shorten(scalar.Value)}`" : node.Kind;

    private static string Shorten(string value) =>
        value.Length <= 40 ? value.ReplaceLineEndings(" ") : value[..37].ReplaceLineEndings(" ") + "…";

    private static SourceSpan FirstLine(SourceSpan span)
    {
        var length = span.Source.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n');
        return length < 0 ? span : span.Source.Span(span.Start, span.Start + length);
    }
}
