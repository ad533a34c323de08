using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// A case and the truth of every node of a program on it: what explanations are read from. Truths the built-in engine did not find are handed over.
/// </summary>
internal sealed class Outcome(RuleProgram program, CaseRecord patient, Truth[]? handedOver = null)
{
    private Truth[]? _truths = handedOver;

    public RuleProgram Program { get; } = program;

    public CaseRecord Patient { get; } = patient;

    /// <summary>A decision keeps the case, not the truths; they are worked out again when somebody asks why.</summary>
    private Truth[] Truths
    {
        get
        {
            if (_truths is not null) return _truths;
            var truths = new Truth[Program.Nodes.Length];
            Evaluator.Run(Program, Patient, truths);
            return _truths = truths;
        }
    }

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
        var truths = group.Items.Select(TruthOf).ToList();
        return truths.Count(t => t == Truth.True) >= group.Count ? Truth.True : truths.Count(t => t != Truth.False) >= group.Count ? Truth.Unknown : Truth.False;
    }
}
