using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Explanations;

/// <summary>A case and the truth of every node of a program on it: what explanations are read from.</summary>
internal sealed class Trace(RuleProgram program, CaseRecord patient, Truth[] truths)
{
    public RuleProgram Program { get; } = program;

    public CaseRecord Patient { get; } = patient;

    public Truth[] Truths { get; } = truths;

    public Truth TruthOfRule(int rule) => Truths[Program.RuleNodes[rule]];

    public Truth TruthOfConcept(int concept) => Truths[Program.ConceptNodes[concept]];

    public Truth TruthOfTest(BoundTest test) => Truths[Program.Tests[test]];

    public Truth TruthOf(BoundCondition condition) => condition switch
    {
        GroupCondition { Kind: GroupKind.All } group => group.Items.Aggregate(Truth.True, (t, i) => t.And(TruthOf(i))),
        GroupCondition { Kind: GroupKind.Any } group => group.Items.Aggregate(Truth.False, (t, i) => t.Or(TruthOf(i))),
        GroupCondition { Kind: GroupKind.None } group => group.Items.Aggregate(Truth.False, (t, i) => t.Or(TruthOf(i))).Not(),
        GroupCondition group => AtLeast(group),
        BoundTest test => TruthOfTest(test),
        _ => Truth.True,
    };

    private Truth AtLeast(GroupCondition group)
    {
        var items = group.Items.Select(TruthOf).ToList();
        return items.Count(t => t == Truth.True) >= group.Count ? Truth.True : items.Count(t => t != Truth.False) >= group.Count ? Truth.Unknown : Truth.False;
    }
}
