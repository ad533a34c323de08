using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Binding;

/// <summary>
/// The names of one kind: collects definitions and reports the second of a name, looks names up and reports those that are unknown, unless
/// the file they may stand in could not be read. A name whose definition was reported as wrong is known all the same: its uses are not at
/// fault.
/// </summary>
internal sealed class SymbolTable<T>(PackSection section, DiagnosticBag diagnostics, bool mayBeUnread = false)
    where T : class
{
    private readonly Dictionary<string, (T? Value, SourceSpan Span)> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a definition may have gone unread, so that no name can be called unknown.</summary>
    public bool MayBeUnread { get; set; } = mayBeUnread;

    public IEnumerable<string> Ids => _known.Keys;

    public ImmutableArray<T> Values => [.. _known.Values.Select(v => v.Value).OfType<T>()];

    public IEnumerable<Definition> Definitions => _known.Select(k => new Definition(section, k.Key, k.Value.Span));

    public IEnumerable<(string Id, SourceSpan Span)> Places => _known.Select(k => (k.Key, k.Value.Span));

    /// <summary>How many are whole.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the name is defined, but in a way that has been reported as wrong.</summary>
    public bool IsBroken(string id) => _known.TryGetValue(id, out var known) && known.Value is null;

    public T? Find(string id) => _known.TryGetValue(id, out var known) ? known.Value : null;

    /// <summary>Takes a name and what it stands for; null if that has been reported as wrong.</summary>
    public void Define(ScalarNode id, T? value)
    {
        if (_known.TryGetValue(id.Value, out var first))
        {
            diagnostics.Add(NameMessages.Duplicate(id.Span, section.Noun, id.Value, first.Span));
            return;
        }

        _known.Add(id.Value, (value, id.Span));
        if (value is not null) Count++;
    }

    public T? Resolve(ScalarNode? id)
    {
        if (id is null) return null;
        if (_known.TryGetValue(id.Value, out var known)) return known.Value;
        if (!MayBeUnread)
        {
            diagnostics.Add(NameMessages.UnknownEntry(id.Span, section.Noun, id.Value, diagnostics.Suggest(id.Value, _known.Keys)));
        }

        return null;
    }
}
