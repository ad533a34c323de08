using System.Text;

namespace Radiculo.Rules;

/// <summary>What keeps a rule from holding.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Verdict">What the record says of it.</param>
/// <param name="Conditions">The smallest set of conditions that would have to be otherwise; empty if the rule holds.</param>
public sealed record WhyNot(string RuleId, Verdict Verdict, IReadOnlyList<LackingCondition> Conditions)
{
    /// <summary>Whether the search came to its end. False only for a condition with so many ways to hold that none was found in good time; <see cref="Conditions"/> is then empty and says nothing.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The answer as a clinician reads it.</summary>
    public override string ToString()
    {
        if (Verdict == Verdict.Satisfied) return $"{RuleId} holds.";
        var text = new StringBuilder(RuleId)
            .Append(Verdict == Verdict.Refuted ? " does not hold" : " is undetermined")
            .Append(!IsComplete ? ": no way to make it hold was found in good time." : Conditions.Count == 0 ? ": nothing in the record could make it hold." : Conditions.Count == 1 ? ". It lacks:" : $". It lacks these {Conditions.Count}:");
        foreach (var condition in Conditions) text.Append("\n  - ").Append(condition);
        return text.ToString();
    }
}

/// <summary>A condition that keeps a rule from holding.</summary>
/// <param name="Condition">The condition as the author wrote it; after <c>not:</c> if it must not be true.</param>
/// <param name="IsUnknown">True if it is merely unknown; false if the record says otherwise.</param>
/// <param name="Observed">What the record says, for example <c>walk_minutes = 14 min</c>.</param>
public sealed record LackingCondition(string Condition, bool IsUnknown, string Observed)
{
    /// <summary>The condition, whether it is unknown, and what is recorded.</summary>
    public override string ToString() => $"{Condition}  ({(IsUnknown ? "unknown" : "not so")}: {Observed})";
}
