using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>What a run left behind: the truth of every node, and with it of every rule. Everything a decision says is read from here.</summary>
internal sealed class Outcome(RuleProgram program, CaseRecord patient, Truth[] truths)
{
    public RuleProgram Program { get; } = program;

    public CaseRecord Patient { get; } = patient;

    public Truth TruthOf(int node) => truths[node];

    public Truth TruthOfRule(int rule) => truths[Program.RuleNodes[rule]];

    public Truth TruthOfConcept(int concept) => truths[Program.ConceptNodes[concept]];

    public Truth TruthOfTest(BoundTest test) => truths[Program.Tests[test]];

    /// <summary>The facts an undetermined node waits for: not recorded today, and able to settle it.</summary>
    public void CollectUnknownFacts(int node, HashSet<int> visited, HashSet<int> facts)
    {
        if (truths[node] != Truth.Unknown || !visited.Add(node)) return;
        ref readonly var instruction = ref Program.Nodes[node];
        if (instruction.Op == OpCode.Atom)
        {
            ref readonly var atom = ref Program.Atoms[instruction.First];
            CollectUnknownFact(atom.Left, facts);
            CollectUnknownFact(atom.Right, facts);
            return;
        }

        foreach (var operand in Program.OperandsOf(instruction)) CollectUnknownFacts(operand, visited, facts);
    }

    private void CollectUnknownFact(in Term term, HashSet<int> facts)
    {
        if (term.LooksAtToday && !Patient.Today.IsKnown(term.Slot)) facts.Add(term.Slot);
    }
}
