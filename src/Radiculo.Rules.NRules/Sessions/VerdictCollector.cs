using NRules.Extensibility;
using NRules.RuleModel;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Takes the place of the rules' actions in a session that only the engine sees: notes which rules fire and with which truth, instead of
/// putting a verdict into a working memory that nobody asks. Every other action is taken.
/// </summary>
internal sealed class VerdictCollector(IReadOnlyDictionary<IRuleDefinition, int> places, int[] nodes, Truth[] verdicts) : IActionInterceptor
{
    public void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
    {
        var isRule = places.TryGetValue(context.Rule, out var place);
        foreach (var action in actions)
        {
            if (!isRule) action.Invoke();
            else verdicts[place] = action.Arguments.OfType<AssessedCase>().Single().TruthOf(nodes[place]);
        }
    }
}
