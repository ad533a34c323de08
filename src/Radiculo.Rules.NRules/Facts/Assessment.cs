using NRules.RuleModel;

namespace Radiculo.Rules.NRules;

/// <summary>The assessment a session decides on. A session holds one; a second is refused as already there.</summary>
/// <param name="AsOf">The day of the assessment. Every span of time counts to this day.</param>
public sealed record Assessment(DateOnly AsOf) : IIdentityProvider, ICaseFact
{
    object IIdentityProvider.GetIdentity() => typeof(Assessment);

    void ICaseFact.Enter(CollectedCase reading) => reading.Assess(AsOf);
}
