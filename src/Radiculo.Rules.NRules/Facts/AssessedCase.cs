using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// The case a session holds, put together from its assessment and what is recorded: the fact that the definitions of a pack's rules and
/// concepts match. Derived, and replaced whole when a fact of the case changes.
/// </summary>
internal sealed class AssessedCase(CaseReading reading, Truth[] truths)
{
    /// <summary>The pack that reads it: a session may hold several.</summary>
    public CaseReading Reading { get; } = reading;

    /// <summary>What a condition of the pack comes to.</summary>
    public Truth TruthOf(int node) => truths[node];
}
