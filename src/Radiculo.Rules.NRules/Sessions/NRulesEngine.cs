using NRules;
using NRules.RuleModel;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Decisions;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Explanations;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Decides on each case in a session of its own: the case's facts in, rules fired, conclusions out. All of NRules' exceptions pass through.
/// </summary>
internal sealed class NRulesEngine : ITriageEngine
{
    private readonly RuleProgram _program;
    private readonly CaseBinder _binder;
    private readonly DecisionPlan _plan;
    private readonly CaseReading _reading;
    private readonly Dictionary<IRuleDefinition, int> _places;
    private readonly ISessionFactory _sessions;

    /// <param name="program">The pack's program.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="more">Definitions that fire in the same sessions.</param>
    public NRulesEngine(RuleProgram program, PackIdentity pack, params IReadOnlyList<IRuleDefinition> more)
    {
        _program = program;
        _binder = new CaseBinder(program.Pack.Facts);
        _plan = new DecisionPlan(program, pack);
        var definitions = new PackDefinitions(program, pack);
        var (ofCase, ofRules) = definitions.OfEngine();
        _reading = definitions.Reading;
        _places = ofRules.Index().ToDictionary(r => r.Item, r => r.Index);
        _sessions = SessionFactoryBuilder.Compile([ofCase, .. ofRules, .. more]);
        Pack = pack;
    }

    public PackIdentity Pack { get; }

    public TriageDecision Evaluate(PatientCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var diagnostics = new DiagnosticBag();
        var record = _binder.Bind(patient, diagnostics);
        if (diagnostics.HasErrors) throw new PatientCaseException(patient.Id, diagnostics.ToSorted());
        var facts = RadiculoFacts.From(patient);
        var verdicts = RuleVerdicts.Of(_plan.Order, Decide(facts));
        var explainer = new Explainer(_plan, record, () => _reading.Decide(facts.Cast<ICaseFact>()));
        return new DecisionBuilder(_plan, record, verdicts).Build(patient.Id, explainer);
    }

    /// <summary>The truth of each rule, in the order of the program; unknown where none of its definition's matches settles it.</summary>
    private Truth[] Decide(IReadOnlyList<object> facts)
    {
        var verdicts = new Truth[_program.Rules.Length];
        Array.Fill(verdicts, Truth.Unknown);
        var session = _sessions.CreateSession();
        session.ActionInterceptor = new VerdictCollector(_places, _program.RuleNodes, verdicts);
        session.InsertAll(facts);
        session.Fire();
        return verdicts;
    }
}
