namespace Radiculo.Rules;

/// <summary>The NRules engine as a choice of <see cref="TriageEngineServiceCollectionExtensions.AddTriageEngine"/>.</summary>
public static class TriageEngineOptionsNRulesExtensions
{
    /// <summary>Decides in NRules sessions, as <see cref="RulePackNRulesExtensions.CreateNRulesEngine"/> does.</summary>
    /// <param name="options">The options.</param>
    /// <returns>These options.</returns>
    public static TriageEngineOptions UseNRules(this TriageEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.UseEngine(pack => pack.CreateNRulesEngine());
    }
}
