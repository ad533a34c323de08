using System.Collections.Immutable;
using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Lowering;

internal enum OpCode : byte
{
    True,
    Atom,
    All,
    Any,
    Not,
    AtLeast,
    Known,
}

/// <summary>
/// One step: its operands are the nodes <c>Operands[First .. First + Count]</c>, all of them earlier in the program; of
/// <see cref="OpCode.Atom"/>, <paramref name="First"/> is the atom.
/// </summary>
internal readonly record struct Instruction(OpCode Op, int First, int Count, int AtLeast);

/// <summary>
/// A pack ready to run: each distinct condition is one node, every node comes after what it rests on. Immutable.
/// </summary>
internal sealed class RuleProgram
{
    public required BoundPack Pack { get; init; }

    public required Atom[] Atoms { get; init; }

    public required Instruction[] Nodes { get; init; }

    public required int[] Operands { get; init; }

    /// <summary>The node of each rule, in the order of the rules' ids.</summary>
    public required int[] RuleNodes { get; init; }

    /// <summary>The node of each concept.</summary>
    public required int[] ConceptNodes { get; init; }

    /// <summary>The rules in the order of their ids, so that no order of files shows in a decision.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The node of each of the author's tests; asked by explanations.</summary>
    public required IReadOnlyDictionary<BoundTest, int> Tests { get; init; }

    public ReadOnlySpan<int> OperandsOf(in Instruction node) => Operands.AsSpan(node.First, node.Count);
}
