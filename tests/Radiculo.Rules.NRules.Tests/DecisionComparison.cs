namespace Radiculo.Rules.NRules.Tests;

internal static class DecisionComparison
{
    /// <summary>Byte for byte, explanations included.</summary>
    public static void ShouldEqual(this TriageDecision actual, TriageDecision expected)
    {
        actual.ToJson().Should().Be(expected.ToJson());
        actual.Explain().Should().Be(expected.Explain());
    }
}
