using System.Buffers;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Evaluation;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules;

/// <summary>The built-in engine: a program, what follows from it for every case, and nothing that changes a decision.</summary>
internal sealed class TriageEngine(RuleProgram program, PackIdentity identity) : ITriageEngine
{
    private readonly CaseBinder _binder = new(program.Pack.Facts);
    private readonly DecisionPlan _plan = new(program, identity);

    public PackIdentity Pack => identity;

    public TriageDecision Evaluate(PatientCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var diagnostics = new DiagnosticBag();
        var record = _binder.Bind(patient, diagnostics);
        if (diagnostics.HasErrors) throw new PatientCaseException(patient.Id, diagnostics.ToSorted());
        return Decide(record, patient.Id);
    }

    /// <summary>Decides on a case whose facts are known to fit the vocabulary.</summary>
    internal TriageDecision Decide(CaseRecord record, string? caseId)
    {
        var truths = ArrayPool<Truth>.Shared.Rent(program.Nodes.Length);
        Evaluator.Run(program, record, truths);
        var decision = new DecisionBuilder(_plan, record, truths).Build(caseId, new Explainer(new Outcome(program, record)));
        ArrayPool<Truth>.Shared.Return(truths);
        return decision;
    }
}
