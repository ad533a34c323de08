using System.Diagnostics;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// How the conditions of one pack are read on the facts of a session: three-valued, each node of the program once, after its operands.
/// </summary>
internal sealed class CaseReading(RuleProgram program)
{
    private static readonly CollectedAtoms Atoms = new();

    private readonly Vocabulary _vocabulary = new(program.Pack.Facts);

    /// <summary>The truth of every node of the program. A value that does not fit its fact throws.</summary>
    public Truth[] Decide(IEnumerable<ICaseFact> facts)
    {
        var collected = CollectedCase.Of(facts, _vocabulary);
        var truths = new Truth[program.Nodes.Length];
        for (var node = 0; node < truths.Length; node++) truths[node] = Decide(program.Nodes[node], truths, collected);
        return truths;
    }

    private Truth Decide(in Instruction node, Truth[] truths, CollectedCase collected)
    {
        if (node.Op == OpCode.Atom) return Atoms.Of(program.Atoms[node.First], collected);
        var (certain, possible) = (0, 0);
        foreach (var operand in program.OperandsOf(node))
        {
            if (truths[operand] == Truth.True) certain++;
            if (truths[operand] != Truth.False) possible++;
        }

        return node.Op switch
        {
            OpCode.True => Truth.True,
            OpCode.All => AtLeast(node.Count, certain, possible),
            OpCode.Any => AtLeast(1, certain, possible),
            OpCode.AtLeast => AtLeast(node.AtLeast, certain, possible),
            OpCode.Not => certain == 1 ? Truth.False : possible == 1 ? Truth.Unknown : Truth.True,
            OpCode.Known => certain == possible ? Truth.True : Truth.False,
            _ => throw new UnreachableException(),
        };
    }

    private static Truth AtLeast(int needed, int certain, int possible) =>
        certain >= needed ? Truth.True : possible >= needed ? Truth.Unknown : Truth.False;
}
