using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// A concept of a pack that the facts settle. Derived: it leaves the session when what it rests on does. A concept without one is unknown.
/// </summary>
public sealed record ConceptFact : INodeFact
{
    private readonly int _node;

    internal ConceptFact(PackIdentity pack, int node, string id, Finding value)
    {
        Pack = pack;
        _node = node;
        Id = id;
        Value = value;
    }

    /// <summary>The pack that defines it.</summary>
    public PackIdentity Pack { get; }

    /// <summary>The concept's id, as conditions name it.</summary>
    public string Id { get; }

    /// <summary>Whether it is there.</summary>
    public Finding Value { get; }

    internal int Block => INodeFact.BlockOf(_node);

    PackIdentity INodeFact.Pack => Pack;

    int INodeFact.Node => _node;

    int INodeFact.Block => Block;

    Truth INodeFact.Truth => (Value == Finding.Present).ToTruth();
}
