using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Evaluation;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules;

/// <summary>The built-in engine: a program and nothing that changes.</summary>
internal sealed class TriageEngine(RuleProgram program, PackIdentity identity) : ITriageEngine
{
    private readonly CaseBinder _binder = new(program.Pack.Facts);

    public PackIdentity Pack => identity;

    public TriageDecision Evaluate(PatientCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var diagnostics = new DiagnosticBag();
        var record = _binder.Bind(patient, diagnostics);
        if (diagnostics.HasErrors) throw new PatientCaseException(patient.Id, diagnostics.ToSorted());
        return new DecisionBuilder(new Outcome(program, record, Evaluator.Run(program, record)), identity, patient).Build();
    }
}
