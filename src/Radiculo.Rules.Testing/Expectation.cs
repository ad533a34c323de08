using Radiculo.Rules.Text;

namespace Radiculo.Rules.Testing;

/// <summary>
/// One thing a case says must come out, and where it says so. <paramref name="Find"/> gives what a decision says instead; null if it says
/// just that.
/// </summary>
internal sealed record Expectation(SourceSpan At, string What, string Expected, Func<TriageDecision, Otherwise?> Find)
{
    public static Expectation Equal(
        SourceSpan at,
        string what,
        string expected,
        Func<TriageDecision, string> actual,
        Func<TriageDecision, string?>? why = null) =>
        new(at, what, expected, d => actual(d) is var found && found == expected ? null : new Otherwise(found, why?.Invoke(d)));

    /// <summary>Exactly these, in any order.</summary>
    public static Expectation Exactly(
        SourceSpan at,
        string what,
        IReadOnlyList<string> expected,
        Func<TriageDecision, IEnumerable<string>> actual) =>
        Listed(at, what, ExpectationWords.List(expected), actual, found => found.ToHashSet(StringComparer.Ordinal).SetEquals(expected));

    public static Expectation Among(SourceSpan at, string what, string expected, Func<TriageDecision, IEnumerable<string>> actual) =>
        Listed(at, what, $"`{expected}` among them", actual, found => found.Contains(expected, StringComparer.Ordinal));

    public static Expectation NotAmong(SourceSpan at, string what, string unexpected, Func<TriageDecision, IEnumerable<string>> actual) =>
        Listed(at, what, $"no `{unexpected}`", actual, found => !found.Contains(unexpected, StringComparer.Ordinal));

    private static Expectation Listed(
        SourceSpan at,
        string what,
        string expected,
        Func<TriageDecision, IEnumerable<string>> actual,
        Func<List<string>, bool> isMet) =>
        new(at, what, expected, d => actual(d).ToList() is var found && isMet(found) ? null : new Otherwise(ExpectationWords.List(found)));
}

/// <summary>What a decision says instead of what is expected, and its reason where it gives one.</summary>
internal sealed record Otherwise(string Actual, string? Why = null);
