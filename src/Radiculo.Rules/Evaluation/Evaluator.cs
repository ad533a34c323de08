using System.Runtime.CompilerServices;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// Runs a program over a case: one pass over the nodes, each decided from nodes before it. Work and memory are bounded by the size of the program and
/// the number of visits.
/// </summary>
internal static class Evaluator
{
    /// <summary>Fills in the truth of every node.</summary>
    public static void Run(RuleProgram program, CaseRecord patient, Span<Truth> truths)
    {
        var nodes = program.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            ref readonly var node = ref nodes[i];
            truths[i] = node.Op == OpCode.Atom ? Decide(program.Atoms[node.First], patient) : Combine(node, program.OperandsOf(node), truths);
        }
    }

    private static Truth Combine(in Instruction node, ReadOnlySpan<int> operands, ReadOnlySpan<Truth> truths)
    {
        switch (node.Op)
        {
            case OpCode.All:
                var all = Truth.True;
                foreach (var operand in operands) all = all.And(truths[operand]);
                return all;
            case OpCode.Any:
                var any = Truth.False;
                foreach (var operand in operands) any = any.Or(truths[operand]);
                return any;
            case OpCode.Not:
                return truths[operands[0]].Not();
            case OpCode.Known:
                return (truths[operands[0]] != Truth.Unknown).ToTruth();
            case OpCode.AtLeast:
                return AtLeast(node.AtLeast, operands, truths);
            default:
                return Truth.True;
        }
    }

    private static Truth AtLeast(int count, ReadOnlySpan<int> operands, ReadOnlySpan<Truth> truths)
    {
        var (certain, possible) = (0, 0);
        foreach (var operand in operands)
        {
            if (truths[operand] == Truth.True) certain++;
            if (truths[operand] != Truth.False) possible++;
        }

        return certain >= count ? Truth.True : possible >= count ? Truth.Unknown : Truth.False;
    }

    private static Truth Decide(in Atom atom, CaseRecord patient)
    {
        switch (atom.Kind)
        {
            case AtomKind.Known:
                return TermReader.TryRead(atom.Left, patient, out _).ToTruth();
            case AtomKind.Recorded:
                return TermReader.IsRecorded(atom.Left, patient).ToTruth();
        }

        if (!TermReader.TryRead(atom.Left, patient, out var left)) return Truth.Unknown;
        return atom.Kind switch
        {
            AtomKind.Compare => TermReader.TryRead(atom.Right, patient, out var right) ? Holds(left, atom.Relation, right).ToTruth() : Truth.Unknown,
            AtomKind.OneOf => (((atom.Bits >> (int)left) & 1) != 0).ToTruth(),
            AtomKind.Includes => (((ulong)left & atom.Bits) != 0).ToTruth(),
            AtomKind.TimeSince => Holds(patient.Day, atom.Relation, new Duration(atom.Amount, atom.InMonths, "").AfterDay((int)left)).ToTruth(),
            _ => Truth.True,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(long left, Relation relation, long right) => relation switch
    {
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        Relation.GreaterOrEqual => left >= right,
        _ => left == right,
    };
}
