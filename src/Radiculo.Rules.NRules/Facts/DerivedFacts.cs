using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Yaml;

namespace Radiculo.Rules.NRules;

/// <summary>A fact that says a node of a pack's program is true or false. A node without one is unknown.</summary>
internal interface INodeFact
{
    /// <summary>Tells the packs of a session apart, which number their nodes alike.</summary>
    PackIdentity Pack { get; }

    int Node { get; }

    Truth Truth { get; }

    /// <summary>Coarse place of a node. NRules tries the patterns on a type one after the other: asked first, it spares most facts most of them.</summary>
    int Block { get; }

    static int BlockOf(int node) => node / 16;
}

/// <summary>A condition on the record that is met or not met. Rules match the record itself; these say in a session what was found.</summary>
internal sealed record ConditionFact(PackIdentity Pack, int Node, Truth Truth, string Text) : INodeFact
{
    public int Block => INodeFact.BlockOf(Node);
}


/// <summary>
/// A group inside a condition that is settled. Each alternative that settles it leaves one, so these are equal only to themselves.
/// </summary>
internal sealed class GroupFact(PackIdentity pack, int node, Truth truth) : INodeFact
{
    public PackIdentity Pack { get; } = pack;

    public int Node { get; } = node;

    public Truth Truth { get; } = truth;

    public int Block => INodeFact.BlockOf(Node);
}

/// <summary>An item of an "at least" that is settled, by its place in the group.</summary>
internal sealed record ItemFact(PackIdentity Pack, int Group, int Place, Truth Truth);

/// <summary>A value looked up in the history: at a visit, or the difference to one.</summary>
internal sealed record MeasureFact(PackIdentity Pack, int Measure, long Value);
