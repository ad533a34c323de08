using NRules.RuleModel;

namespace Radiculo.Rules.NRules;

/// <summary>What an earlier visit recorded of a fact. Its identity is its id and the day of the visit.</summary>
/// <param name="Id">The fact's id in the pack's vocabulary, for example <c>walk_minutes</c>.</param>
/// <param name="Date">The day of the visit, before the assessment.</param>
/// <param name="Value">The value; <see cref="FactValue.Unknown"/> is the same as no fact at all.</param>
public sealed record EarlierFact(string Id, DateOnly Date, FactValue Value) : IIdentityProvider, ICaseFact
{
    object IIdentityProvider.GetIdentity() => (Id, Date);

    void ICaseFact.Enter(CollectedCase reading) => reading.RecordEarlier(Id, Date, Value);
}
