namespace Radiculo.Rules.Testing;

/// <summary>Which rules of a pack its cases try out, and how.</summary>
public sealed class PackCoverage
{
    internal PackCoverage(IReadOnlyList<RuleCoverage> rules) => Rules = rules;

    /// <summary>Every rule of the pack, in ordinal order of the ids.</summary>
    public IReadOnlyList<RuleCoverage> Rules { get; }

    /// <summary>The rules of which no case shows that they can hold, or that they can fail to.</summary>
    public IReadOnlyList<RuleCoverage> Gaps => [.. Rules.Where(r => !r.IsComplete)];
}

/// <summary>How the cases of a pack try out one of its rules.</summary>
public sealed class RuleCoverage
{
    internal RuleCoverage(
        string ruleId,
        SourceLocation location,
        bool alwaysHolds,
        string? satisfiedBy,
        string? refutedBy,
        string? undeterminedBy)
    {
        RuleId = ruleId;
        Location = location;
        AlwaysHolds = alwaysHolds;
        SatisfiedBy = satisfiedBy;
        RefutedBy = refutedBy;
        UndeterminedBy = undeterminedBy;
    }

    /// <summary>The rule's id.</summary>
    public string RuleId { get; }

    /// <summary>Where the rule stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>Whether the rule is <c>when: always</c>, so that no case can refute it.</summary>
    public bool AlwaysHolds { get; }

    /// <summary>The first case in which it holds.</summary>
    public string? SatisfiedBy { get; }

    /// <summary>The first case in which it is refuted.</summary>
    public string? RefutedBy { get; }

    /// <summary>The first case in which it is undetermined.</summary>
    public string? UndeterminedBy { get; }

    /// <summary>Whether some case makes it hold and some case makes it refuted or undetermined.</summary>
    public bool IsComplete => SatisfiedBy is not null && (AlwaysHolds || RefutedBy is not null || UndeterminedBy is not null);

    /// <summary>
    /// What is missing: <c>path:line:column: `red-flag.fever`: no case makes it hold</c>; only the place and id if nothing is.
    /// </summary>
    public override string ToString() => (SatisfiedBy, IsComplete) switch
    {
        (_, true) => $"{Location}: `{RuleId}`",
        (null, _) when AlwaysHolds || RefutedBy is not null || UndeterminedBy is not null =>
            $"{Location}: `{RuleId}`: no case makes it hold",
        (null, _) => $"{Location}: `{RuleId}`: no case tries it",
        _ => $"{Location}: `{RuleId}`: no case makes it refuted or undetermined",
    };
}
