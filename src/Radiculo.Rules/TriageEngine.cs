using Radiculo.Rules.Cases;
using Radiculo.Rules.Decisions;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Explanations;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;

namespace Radiculo.Rules;

/// <summary>
/// The built-in engine, made by <see cref="RulePack.CreateEngine"/>. Immutable and safe to use from many threads at once.
/// </summary>
public sealed class TriageEngine : ITriageEngine
{
    private readonly CaseBinder _binder;
    private readonly DecisionPlan _plan;

    internal TriageEngine(RuleProgram program, PackIdentity identity, int mostSteps = Evaluator.MostSteps)
    {
        _binder = new CaseBinder(program.Pack.Facts);
        _plan = new DecisionPlan(program, identity, mostSteps);
    }

    /// <inheritdoc/>
    public PackIdentity Pack => _plan.Pack;

    internal RuleProgram Program => _plan.Program;

    /// <inheritdoc/>
    public TriageDecision Evaluate(PatientCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return Decide(Bind(patient), patient.Id);
    }

    /// <inheritdoc/>
    public Screening Screen(PatientCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return Screen(Bind(patient));
    }

    /// <summary>
    /// Checks a case against the vocabulary once, to decide on it later, more than once, or by <see cref="PreparedCase.Screen"/> first.
    /// </summary>
    /// <param name="patient">The case. It is not kept and not changed.</param>
    /// <exception cref="PatientCaseException">As for <see cref="Evaluate"/>.</exception>
    public PreparedCase Prepare(PatientCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return new PreparedCase(this, Bind(patient), patient.Id);
    }

    /// <summary>Decides on a case whose facts are known to fit the vocabulary.</summary>
    internal TriageDecision Decide(CaseRecord record, string? caseId)
    {
        var workspace = _plan.Evaluator.Run(record, screening: false);
        var verdicts = _plan.Evaluator.VerdictsOf(workspace, screening: false);
        var decision = new DecisionBuilder(_plan, record, verdicts).Build(caseId, new Explainer(_plan, record));
        _plan.Evaluator.Return(workspace);
        return decision;
    }

    internal Screening Screen(CaseRecord record)
    {
        var workspace = _plan.Evaluator.Run(record, screening: true);
        var screening = _plan.Screen(_plan.Evaluator.VerdictsOf(workspace, screening: true));
        _plan.Evaluator.Return(workspace);
        return screening;
    }

    private CaseRecord Bind(PatientCase patient)
    {
        var diagnostics = new DiagnosticBag();
        var record = _binder.Bind(patient, diagnostics);
        return diagnostics.HasErrors ? throw new PatientCaseException(patient.Id, diagnostics.ToSorted()) : record;
    }
}
