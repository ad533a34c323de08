using System.Collections.Immutable;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>
/// A mapping whose keys and shapes have been checked against its <see cref="Schema"/>. A key that was missing or did not fit has been
/// reported and is absent here;
/// <paramref name="written"/> still knows where it stands. A key that the schema does not have is refused: asking for it is a slip in this
/// program, not in the pack.
/// </summary>
internal sealed class Entry(
    Schema schema, SourceSpan span, ScalarNode? id, ImmutableDictionary<string, object> keys,
    ImmutableDictionary<string, SourceSpan> written)
{
    public static readonly ImmutableDictionary<string, object> NoKeys = ImmutableDictionary.Create<string, object>(StringComparer.Ordinal);

    public static readonly ImmutableDictionary<string, SourceSpan> NothingWritten =
        ImmutableDictionary.Create<string, SourceSpan>(StringComparer.Ordinal);

    public SourceSpan Span { get; } = span;

    /// <summary>The key this entry stands under, for entries that are named by their key.</summary>
    public ScalarNode? Id { get; } = id;

    /// <summary>False where something was reported about the keys: one may be missing here that the author meant to write.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Whether keys stand here that the schema does not know; they have been reported.</summary>
    public bool HasUnknownKeys { get; init; }

    /// <summary>True where there should be a mapping and is none.</summary>
    public bool IsBroken { get; private init; }

    public static Entry Broken(Schema schema, SourceSpan span, ScalarNode? id) =>
        new(schema, id?.Span ?? span, id, NoKeys, NothingWritten) { IsWhole = false, IsBroken = true };

    /// <summary>Whether the author wrote the key, be it misspelt or with a value that does not fit.</summary>
    public bool Wrote(string key) => written.ContainsKey(Known(key));

    /// <summary>Whether any of the keys stands there with something wrong about it, which has been reported.</summary>
    public bool Misread(params ReadOnlySpan<string> names)
    {
        foreach (var key in names)
        {
            if (Wrote(key) && !Has(key)) return true;
        }

        return false;
    }

    /// <summary>Where the key itself stands.</summary>
    public SourceSpan KeySpan(string key) => written.TryGetValue(Known(key), out var at) ? at : Span;

    public bool Has(string key) => keys.ContainsKey(Known(key));

    public IEnumerable<string> Keys => keys.Keys;

    public ScalarNode? Text(string key) => Get<ScalarNode>(key);

    public string? Value(string key) => Text(key)?.Value.Trim();

    public ImmutableArray<ScalarNode> Texts(string key) =>
        keys.TryGetValue(Known(key), out var value) ? (ImmutableArray<ScalarNode>)value : [];

    public bool Flag(string key) => keys.TryGetValue(Known(key), out var value) && (bool)value;

    public Entry? Child(string key) => Get<Entry>(key);

    public ImmutableArray<Entry> Children(string key) => keys.TryGetValue(Known(key), out var value) ? (ImmutableArray<Entry>)value : [];

    public ImmutableArray<(ScalarNode Key, ScalarNode Value)> Map(string key) =>
        keys.TryGetValue(Known(key), out var value) ? (ImmutableArray<(ScalarNode, ScalarNode)>)value : [];

    public ConditionSyntax? Condition(string key) => Get<ConditionSyntax>(key);

    public Node? Anything(string key) => Get<Node>(key);

    private T? Get<T>(string key)
        where T : class => keys.TryGetValue(Known(key), out var value) ? value as T : null;

    private string Known(string key) =>
        schema.Find(key) is not null ? key : throw new ArgumentException($"{schema.What} has no key `{key}`", nameof(key));
}
