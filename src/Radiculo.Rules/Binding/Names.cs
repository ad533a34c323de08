using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Binding;

/// <summary>
/// The names of one kind: collects definitions and reports the second of a name, looks names up and reports those that are unknown,
/// unless the file they may stand in could not be read.
/// </summary>
internal sealed class Names<T>(string what, DiagnosticBag diagnostics, bool mayBeUnread = false)
    where T : class
{
    private readonly Dictionary<string, (T Value, SourceSpan Span)> _known = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => _known.Keys;

    public ImmutableArray<T> Values => [.. _known.Values.Select(v => v.Value)];

    public IEnumerable<Definition> Definitions => _known.Select(k => new Definition(what, k.Key, k.Value.Span));

    public IEnumerable<(string Id, SourceSpan Span)> Places => _known.Select(k => (k.Key, k.Value.Span));

    public int Count => _known.Count;

    public T? Find(string id) => _known.TryGetValue(id, out var known) ? known.Value : null;

    public void Define(ScalarNode id, T value)
    {
        if (_known.TryGetValue(id.Value, out var first)) diagnostics.Add(NameMessages.Duplicate(id.Span, what, id.Value, first.Span));
        else _known.Add(id.Value, (value, id.Span));
    }

    public T? Resolve(ScalarNode? id)
    {
        if (id is null) return null;
        if (_known.TryGetValue(id.Value, out var known)) return known.Value;
        if (!mayBeUnread) diagnostics.Add(NameMessages.UnknownEntry(id.Span, what, id.Value, Spelling.Closest(id.Value, _known.Keys)));
        return null;
    }
}
