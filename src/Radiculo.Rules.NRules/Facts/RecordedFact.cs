using NRules.RuleModel;

namespace Radiculo.Rules.NRules;

/// <summary>
/// What is recorded of a fact on the day of the assessment. A fact nobody recorded has none and is unknown, never absent. Its identity is
/// its id: a session holds one for each fact, and <c>session.Update</c> with another value replaces it.
/// </summary>
/// <param name="Id">The fact's id in the pack's vocabulary, for example <c>saddle_numbness</c>.</param>
/// <param name="Value">The value; <see cref="FactValue.Unknown"/> is the same as no recorded fact at all.</param>
public sealed record RecordedFact(string Id, FactValue Value) : IIdentityProvider, ICaseFact
{
    object IIdentityProvider.GetIdentity() => Id;

    void ICaseFact.Enter(CollectedCase reading) => reading.Record(Id, Value);
}
