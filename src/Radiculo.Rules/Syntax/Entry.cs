using System.Collections.Immutable;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>
/// A mapping whose keys and shapes have been checked against its <see cref="Schema"/>. A key that was missing or did not fit has been reported and is absent here.
/// </summary>
internal sealed class Entry(SourceSpan span, ScalarNode? id, ImmutableDictionary<string, object> keys)
{
    public static readonly ImmutableDictionary<string, object> NoKeys = ImmutableDictionary.Create<string, object>(StringComparer.Ordinal);

    public SourceSpan Span { get; } = span;

    /// <summary>The key this entry stands under, for entries that are named by their key.</summary>
    public ScalarNode? Id { get; } = id;

    public bool Has(string key) => keys.ContainsKey(key);

    public IEnumerable<string> Keys => keys.Keys;

    public ScalarNode? Text(string key) => Get<ScalarNode>(key);

    public string? Value(string key) => Text(key)?.Value.Trim();

    public ImmutableArray<ScalarNode> Texts(string key) => keys.TryGetValue(key, out var value) ? (ImmutableArray<ScalarNode>)value : [];

    public bool Flag(string key) => keys.TryGetValue(key, out var value) && (bool)value;

    public Entry? Child(string key) => Get<Entry>(key);

    public ImmutableArray<Entry> Children(string key) => keys.TryGetValue(key, out var value) ? (ImmutableArray<Entry>)value : [];

    public ImmutableArray<(ScalarNode Key, ScalarNode Value)> Map(string key) =>
        keys.TryGetValue(key, out var value) ? (ImmutableArray<(ScalarNode, ScalarNode)>)value : [];

    public ConditionSyntax? Condition(string key) => Get<ConditionSyntax>(key);

    public Node? Anything(string key) => Get<Node>(key);

    private T? Get<T>(string key)
        where T : class => keys.TryGetValue(key, out var value) ? value as T : null;
}
