using System.Diagnostics;
using CsCheck;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference.Generated;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Machine;

/// <summary>Explanations ask for the truth of every node, those no verdict hangs on included: each must be what its operands say.</summary>
public class MachineTests
{
    [Fact]
    public void Every_node_of_a_generated_pack_is_what_its_operands_say() => GeneratedPack.Gen.Sample(
        sample =>
        {
            var pack = sample.Load();
            foreach (var text in sample.Cases) Check(pack, CaseFile.ParseOne(text));
        },
        iter: 2000,
        print: sample => sample.ToString());

    [Fact]
    public void Every_node_of_the_shipped_pack_is_what_its_operands_say()
    {
        foreach (var patient in ShippedCases.All.Cases.Select(c => c.Patient)) Check(ShippedCases.Pack, patient);
    }

    private static void Check(RulePack pack, PatientCase patient)
    {
        var program = pack.Program!;
        var record = new CaseBinder(pack.Bound.Facts).Bind(patient, new DiagnosticBag());
        var expected = Plain(program, record);
        foreach (var mostSteps in (int[])[0, int.MaxValue])
        {
            var truths = new Evaluator(MachineBuilder.Build(program), mostSteps).TruthsOfNodes(record);
            for (var node = 0; node < truths.Length; node++)
            {
                if (truths[node] != expected[node]) throw new InvalidOperationException($"node {node} is {truths[node]}, not {expected[node]}: {Describe(program, node)}");
            }
        }
    }

    private static Truth[] Plain(RuleProgram program, CaseRecord record)
    {
        var truths = new Truth[program.Nodes.Length];
        for (var node = 0; node < truths.Length; node++)
        {
            var instruction = program.Nodes[node];
            var items = instruction.Op == OpCode.Atom ? [] : program.OperandsOf(instruction).ToArray().Select(o => truths[o]).ToList();
            truths[node] = instruction.Op switch
            {
                OpCode.Atom => AtomReader.Decide(program.Atoms[instruction.First], record),
                OpCode.All => items.Aggregate(Truth.True, (a, b) => a.And(b)),
                OpCode.Any => items.Aggregate(Truth.False, (a, b) => a.Or(b)),
                OpCode.Not => items[0].Not(),
                OpCode.Known => (items[0] != Truth.Unknown).ToTruth(),
                OpCode.AtLeast => items.Count(i => i == Truth.True) >= instruction.AtLeast ? Truth.True : items.Count(i => i != Truth.False) >= instruction.AtLeast ? Truth.Unknown : Truth.False,
                OpCode.True => Truth.True,
                _ => throw new UnreachableException(),
            };
        }

        return truths;
    }

    private static string Describe(RuleProgram program, int node) => program.Nodes[node].Op == OpCode.Atom
        ? program.Atoms[program.Nodes[node].First].ToString()
        : $"{program.Nodes[node].Op} of {string.Join(", ", program.OperandsOf(program.Nodes[node]).ToArray())}";
}
