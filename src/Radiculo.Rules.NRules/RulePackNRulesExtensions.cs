using NRules.RuleModel;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.NRules;

namespace Radiculo.Rules;

/// <summary>A pack on NRules: as an engine, or as rule definitions for sessions of the host's own.</summary>
public static class RulePackNRulesExtensions
{
    /// <summary>
    /// An engine that gives each case a session of its own and decides by what the session concludes. Its decisions equal those of
    /// <see cref="RulePack.CreateEngine"/>, which is far faster; this one shows the decision being made to NRules' tools.
    /// </summary>
    /// <param name="pack">A pack without errors.</param>
    /// <exception cref="RulePackException">The pack has errors; the exception lists every one.</exception>
    public static ITriageEngine CreateNRulesEngine(this RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new NRulesEngine(pack.CheckedProgram(), pack.Pack);
    }

    /// <summary>
    /// The pack in NRules' canonical rule model, for a host that compiles them together with rules of its own. Each rule is a definition
    /// that concludes a <see cref="RuleVerdict"/> when it holds and one when it is refuted; what neither settles is undetermined.
    /// Priorities are above 0, so that rules of the default priority see what has been settled. One session is one patient.
    /// </summary>
    /// <param name="pack">A pack without errors.</param>
    /// <returns>Definitions of the pack's measures, conditions, groups, concepts and rules; each is tagged with which of these it is, and
    /// with the pack's id.</returns>
    /// <exception cref="RulePackException">The pack has errors; the exception lists every one.</exception>
    public static IReadOnlyList<IRuleDefinition> ToRuleDefinitions(this RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new PackDefinitions(pack.CheckedProgram(), pack.Pack).All;
    }

    private static RuleProgram CheckedProgram(this RulePack pack) => pack.Program ?? throw new RulePackException(pack.Diagnostics);
}
