using System.Collections.Immutable;

namespace Radiculo.Rules.Syntax;

/// <summary>What may stand behind a key.</summary>
internal enum Shape
{
    /// <summary>A text, number or word.</summary>
    Text,

    /// <summary>A text, or a list of them.</summary>
    Texts,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A mapping with keys of its own.</summary>
    Entry,

    /// <summary>Ids, each with a mapping.</summary>
    Entries,

    /// <summary>A list of mappings.</summary>
    List,

    /// <summary>Words, each with a text.</summary>
    Map,

    /// <summary>A condition or group of conditions.</summary>
    Condition,

    /// <summary>Either <c>none</c> or a mapping with keys of its own.</summary>
    NoneOrEntry,

    /// <summary>Read by someone else.</summary>
    Anything,
}

/// <summary>A key an author may write.</summary>
internal sealed record Key(string Name, Shape Shape, Schema? Of = null, bool IsRequired = false)
{
    public static Key Text(string name) => new(name, Shape.Text);

    public static Key Texts(string name) => new(name, Shape.Texts);

    public static Key Flag(string name) => new(name, Shape.Flag);

    public Key Required() => this with { IsRequired = true };
}

/// <summary>The keys of one kind of mapping; <paramref name="What"/> is what an author calls it.</summary>
internal sealed record Schema(string What, ImmutableArray<Key> Keys)
{
    /// <summary>Asked for every key that is read of every entry, so it allocates nothing.</summary>
    public Key? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (key.Name == name) return key;
        }

        return null;
    }
}
