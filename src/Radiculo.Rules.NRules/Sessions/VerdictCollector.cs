using NRules.Extensibility;
using NRules.RuleModel;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Takes the place of the rules' actions in a session that only the engine sees: notes which rules fire and what they conclude, instead of putting that into a working
/// memory nobody asks. What does not belong to the pack fires as it is.
/// </summary>
internal sealed class VerdictCollector(IReadOnlyDictionary<IRuleDefinition, ReadRule> rules, Truth[] verdicts) : IActionInterceptor
{
    public void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
    {
        if (!rules.TryGetValue(context.Rule, out var fired))
        {
            foreach (var action in actions) action.Invoke();
            return;
        }

        foreach (var action in actions)
        {
            foreach (var argument in action.Arguments.OfType<IEnumerable<ICaseFact>>()) verdicts[fired.Place] = fired.Reading.Decide(argument);
        }
    }
}
