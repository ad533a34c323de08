using System.Diagnostics;
using System.Text;

namespace Radiculo.Rules;

/// <summary>What keeps a rule from holding.</summary>
public sealed class WhyNot
{
    /// <summary>The rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>What the record says of it.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The smallest set of conditions that would have to be otherwise; empty if the rule holds.</summary>
    public required IReadOnlyList<LackingCondition> Conditions { get; init; }

    /// <summary>
    /// Whether the search came to its end. False only for a condition with so many ways to hold that none was found in good time; <see
    /// cref="Conditions"/> is then empty and says nothing.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The answer without the conditions: whether the rule holds, and how many conditions it lacks.</summary>
    public string ToHeadline() => Verdict switch
    {
        Verdict.Satisfied => $"{RuleId} holds.",
        Verdict.Refuted => $"{RuleId} does not hold{Lacks()}",
        Verdict.Undetermined => $"{RuleId} is undetermined{Lacks()}",
        _ => throw new UnreachableException(),
    };

    /// <summary>The answer as a clinician reads it.</summary>
    /// <returns>Plain text, lines parted by <c>\n</c>.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(ToHeadline());
        foreach (var condition in Conditions) text.Append("\n  - ").Append(condition);
        return text.ToString();
    }

    private string Lacks()
    {
        if (!IsComplete) return ": no way to make it hold was found in good time.";
        return Conditions.Count switch
        {
            0 => ": nothing in the record could make it hold.",
            1 => ". It lacks:",
            var count => $". It lacks these {count}:",
        };
    }
}

/// <summary>A condition that keeps a rule from holding.</summary>
public sealed class LackingCondition
{
    /// <summary>The condition as the author wrote it.</summary>
    public required string Condition { get; init; }

    /// <summary>Whether it would have to be true; otherwise it must not be.</summary>
    public required bool MustHold { get; init; }

    /// <summary>True if it is merely unknown; false if the record says otherwise.</summary>
    public required bool IsUnknown { get; init; }

    /// <summary>What the record and the pack hold of the things it asks about, in the order in which it names them.</summary>
    public required IReadOnlyList<Observation> Observed { get; init; }

    /// <summary>The condition, after <c>not:</c> if it must not be true, whether it is unknown, and what is recorded.</summary>
    public override string ToString() =>
        $"{(MustHold ? "" : "not: ")}{Condition}  ({(IsUnknown ? "unknown" : "not so")}: {string.Join("; ", Observed)})";
}
