using System.Diagnostics;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// A case and the truth of every node of a program on it: what explanations are read from. A group's truth is worked out from its items
/// once more, because groups are not tagged: a tag would keep lowering from flattening them, and slow every decision for the sake of this.
/// </summary>
internal sealed class Trace(RuleProgram program, CaseRecord patient, Truth[] truths) : BoundConditionSwitch<Truth>
{
    public RuleProgram Program { get; } = program;

    public CaseRecord Patient { get; } = patient;

    public Truth[] Truths { get; } = truths;

    public Truth TruthOfRule(int rule) => Truths[Program.RuleNodes[rule]];

    public Truth TruthOfConcept(int concept) => Truths[Program.ConceptNodes[concept]];

    public Truth TruthOfTest(BoundTest test) => Truths[Program.Tests[test]];

    public Truth TruthOf(BoundCondition condition) => Of(condition);

    protected override Truth Always() => Truth.True;

    protected override Truth Group(GroupCondition group)
    {
        var items = group.Items.Select(Of).ToList();
        var (certain, possible) = (items.Count(t => t == Truth.True), items.Count(t => t != Truth.False));
        return group.Kind switch
        {
            GroupKind.All => TruthExtensions.AtLeast(items.Count, certain, possible),
            GroupKind.Any => TruthExtensions.AtLeast(1, certain, possible),
            GroupKind.None => TruthExtensions.AtLeast(1, certain, possible).Not(),
            GroupKind.AtLeast => TruthExtensions.AtLeast(group.Count, certain, possible),
            _ => throw new UnreachableException(),
        };
    }

    protected override Truth Test(BoundTest test) => TruthOfTest(test);
}
