namespace Radiculo.Rules;

/// <summary>What stands in a decision's JSON beside the decision. As it is made, nothing does.</summary>
public sealed class TriageJsonOptions
{
    /// <summary>Whether the decision's <see cref="TriageDecision.Explanation"/> is written, as <c>explanation</c>.</summary>
    /// <value>False if left out.</value>
    public bool Explains { get; init; }

    /// <summary>The rules for which <see cref="TriageDecision.WhyNot"/> is answered, in order, as <c>whyNot</c>.</summary>
    /// <value>None if left out, and then there is no <c>whyNot</c>.</value>
    public IReadOnlyList<string> WhyNot { get; init; } = [];

    internal bool AddNothing => !Explains && WhyNot.Count == 0;
}
