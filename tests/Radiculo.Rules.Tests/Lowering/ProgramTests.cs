using CsCheck;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Machine;
using Radiculo.Rules.Tests.Reference.Generated;

namespace Radiculo.Rules.Tests.Lowering;

public class ProgramTests
{
    [Fact]
    public void Every_node_comes_after_what_it_rests_on() => GeneratedPack.Gen.Sample(
        sample =>
        {
            var program = sample.Load().Program!;
            for (var i = 0; i < program.Nodes.Length; i++)
            {
                if (program.Nodes[i].Op != OpCode.Atom) program.OperandsOf(program.Nodes[i]).ToArray().Should().NotContain(o => o >= i);
            }
        },
        iter: 200);

    [Fact]
    public void No_two_nodes_are_the_same() => GeneratedPack.Gen.Sample(
        sample =>
        {
            var program = sample.Load().Program!;
            program.Atoms.Should().OnlyHaveUniqueItems();
            program.Nodes.Where(n => n.Op != OpCode.Atom).Select(n => $"{n.Op} {n.AtLeast} {string.Join(' ', program.OperandsOf(n).ToArray())}").Should().OnlyHaveUniqueItems();
        },
        iter: 200);

    [Fact]
    public void Flattening_changes_no_verdict() => GeneratedPack.Gen.Sample(
        sample =>
        {
            var pack = sample.Load().Bound;
            var nested = RequireDueDates.Run(Translate.Run(pack));
            var (plain, flat) = (Assemble.Run(nested), Assemble.Run(FlattenGroups.Run(nested)));
            foreach (var text in sample.Cases)
            {
                var record = new CaseBinder(pack.Facts).Bind(CaseFile.ParseOne(text), new DiagnosticBag());
                Verdicts(plain, record).Should().Equal(Verdicts(flat, record));
            }
        },
        iter: 500);

    [Fact]
    public void Conditions_that_say_the_same_share_a_node()
    {
        var program = ConditionsPack.Load("{ any: [[numbness is present, walk >= half_an_hour], [walk is at least 30 min, cough is present], { none: [{ none: [numbness is present] }] }] }").Program!;
        program.Atoms.Should().OnlyHaveUniqueItems();
        program.Atoms.Count(a => a.ToString().StartsWith("f2 ", StringComparison.Ordinal)).Should().Be(1, "half an hour is 30 min");
        program.Atoms.Count(a => a.ToString().StartsWith("f0 ", StringComparison.Ordinal)).Should().Be(1, "the concepts and the rule ask for the same finding");
    }

    [Fact]
    public void Rules_stand_in_the_order_of_their_ids() => GeneratedPack.Gen.Sample(sample => sample.Load().Program!.Rules.Select(r => r.Id).Should().BeInAscendingOrder(StringComparer.Ordinal), iter: 100);

    private static IEnumerable<Truth> Verdicts(RuleProgram program, CaseRecord record)
    {
        var truths = new Evaluator(MachineBuilder.Build(program)).TruthsOfNodes(record);
        return program.RuleNodes.Select(n => truths[n]);
    }
}
