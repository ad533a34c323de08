using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>A case and the truth of every node of a program on it: what explanations are read from.</summary>
internal sealed class Outcome(RuleProgram program, CaseRecord patient)
{
    private Truth[]? _truths;

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
}
