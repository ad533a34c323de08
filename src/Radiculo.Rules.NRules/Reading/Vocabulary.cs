using System.Collections.Frozen;
using System.Collections.Immutable;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>The facts of one pack, by their ids.</summary>
internal sealed class Vocabulary(ImmutableArray<Fact> facts)
{
    private readonly FrozenDictionary<string, int> _slots = facts.ToFrozenDictionary(f => f.Id, f => f.Index, StringComparer.Ordinal);

    public int Count => facts.Length;

    public Fact this[int slot] => facts[slot];

    public int? SlotOf(string id) => _slots.TryGetValue(id, out var slot) ? slot : null;
}
