using System.Diagnostics;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// One condition of a program, a rule's or a concept's, with everything it rests on: which facts it looks at, and what it comes to on those a session holds. What definitions
/// call.
/// </summary>
internal sealed class NodeReading
{
    private static readonly CollectedAtoms Atoms = new();
    private static readonly SlotsOfAtom Slots = new();

    private readonly RuleProgram _program;
    private readonly Vocabulary _vocabulary;
    private readonly int[] _nodes;
    private readonly int[][] _operands;
    private readonly bool[] _looksAt;

    private NodeReading(RuleProgram program, Vocabulary vocabulary, int[] nodes)
    {
        _program = program;
        _vocabulary = vocabulary;
        _nodes = nodes;
        var places = _nodes.Index().ToDictionary(n => n.Item, n => n.Index);
        _operands = [.. _nodes.Select(n => OperandsOf(n).Select(o => places[o]).ToArray())];
        _looksAt = new bool[program.Pack.Facts.Length];
        foreach (var atom in _nodes.Where(IsAtom))
        {
            foreach (var slot in Slots.Of(program.Atoms[program.Nodes[atom].First], true)) _looksAt[slot] = true;
        }
    }

    public static NodeReading Of(RuleProgram program, Vocabulary vocabulary, int node) => new(program, vocabulary, NodesUnder(program, node));

    public static NodeReading OfAll(RuleProgram program, Vocabulary vocabulary) =>
        new(program, vocabulary, [.. Enumerable.Range(0, program.Nodes.Length)]);

    /// <summary>Whether its truth may hang on a fact. On the assessment hangs that of all.</summary>
    public bool LooksAt(ICaseFact fact) => fact is Assessment || (fact.SlotIn(_vocabulary) is { } slot && _looksAt[slot]);

    /// <summary>What it comes to on the facts it looks at; unknown while there is no assessment.</summary>
    public Truth Decide(IEnumerable<ICaseFact> facts)
    {
        var collected = CollectedCase.Of(facts, _vocabulary);
        return collected.Day is null ? Truth.Unknown : Decide(collected)[^1];
    }

    /// <summary>The truths of its nodes on a whole case, in the order of the program.</summary>
    public Truth[] DecideAll(IEnumerable<ICaseFact> facts) => Decide(CollectedCase.Of(facts, _vocabulary));

    public bool IsSettled(IEnumerable<ICaseFact> facts) => Decide(facts) != Truth.Unknown;

    /// <summary>The truths of a condition's nodes, itself last.</summary>
    private Truth[] Decide(CollectedCase collected)
    {
        var truths = new Truth[_nodes.Length];
        for (var i = 0; i < truths.Length; i++) truths[i] = Decide(_program.Nodes[_nodes[i]], _operands[i], truths, collected);
        return truths;
    }

    private Truth Decide(in Instruction node, int[] operands, Truth[] truths, CollectedCase collected)
    {
        var (certain, possible) = (0, 0);
        foreach (var operand in operands)
        {
            if (truths[operand] == Truth.True) certain++;
            if (truths[operand] != Truth.False) possible++;
        }

        return node.Op switch
        {
            OpCode.True => Truth.True,
            OpCode.Atom => Atoms.Of(_program.Atoms[node.First], collected),
            OpCode.All => AtLeast(operands.Length, certain, possible),
            OpCode.Any => AtLeast(1, certain, possible),
            OpCode.AtLeast => AtLeast(node.AtLeast, certain, possible),
            OpCode.Not => certain == 1 ? Truth.False : possible == 1 ? Truth.Unknown : Truth.True,
            OpCode.Known => certain == possible ? Truth.True : Truth.False,
            _ => throw new UnreachableException(),
        };
    }

    private static Truth AtLeast(int needed, int certain, int possible) =>
        certain >= needed ? Truth.True : possible >= needed ? Truth.Unknown : Truth.False;

    private bool IsAtom(int node) => _program.Nodes[node].Op == OpCode.Atom;

    private IEnumerable<int> OperandsOf(int node) => IsAtom(node) ? [] : _program.OperandsOf(_program.Nodes[node]).ToArray();

    /// <summary>The nodes a node rests on, and itself, each after its operands: as they stand in the program.</summary>
    private static int[] NodesUnder(RuleProgram program, int root)
    {
        var isUnder = new bool[root + 1];
        isUnder[root] = true;
        for (var node = root; node >= 0; node--)
        {
            if (!isUnder[node] || program.Nodes[node].Op == OpCode.Atom) continue;
            foreach (var operand in program.OperandsOf(program.Nodes[node])) isUnder[operand] = true;
        }

        return [.. Enumerable.Range(0, root + 1).Where(n => isUnder[n])];
    }
}
