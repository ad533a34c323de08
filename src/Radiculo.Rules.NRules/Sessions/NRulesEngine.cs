using NRules;
using NRules.RuleModel;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Decisions;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Explanations;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;

namespace Radiculo.Rules.NRules;

/// <summary>Decides on each case in a session of its own: the case's facts in, rules fired, conclusions out. All of NRules' exceptions pass through.</summary>
internal sealed class NRulesEngine : ITriageEngine
{
    private readonly RuleProgram _program;
    private readonly CaseBinder _binder;
    private readonly DecisionPlan _plan;
    private readonly ISessionFactory _sessions;

    public NRulesEngine(RuleProgram program, PackIdentity pack)
        : this(program, pack, PackDefinitions.Of(program, pack))
    {
    }

    internal NRulesEngine(RuleProgram program, PackIdentity pack, IReadOnlyList<IRuleDefinition> definitions)
    {
        _program = program;
        _binder = new CaseBinder(program.Pack.Facts);
        _plan = new DecisionPlan(program, pack);
        _sessions = SessionFactoryBuilder.Compile(definitions);
        Pack = pack;
    }

    public PackIdentity Pack { get; }

    public TriageDecision Evaluate(PatientCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var diagnostics = new DiagnosticBag();
        var record = _binder.Bind(patient, diagnostics);
        if (diagnostics.HasErrors) throw new PatientCaseException(patient.Id, diagnostics.ToSorted());
        var session = _sessions.CreateSession();
        session.InsertAll(RadiculoFacts.From(patient));
        session.Fire();
        var truths = SessionOutcome.Read(session, _program, Pack);
        return new DecisionBuilder(_plan, record, RuleVerdicts.Of(_program, _plan.Order, truths)).Build(patient.Id, new Explainer(_plan, record, truths));
    }
}
