namespace Radiculo.Rules.Testing;

/// <summary>What came out for a case.</summary>
public sealed class CaseResult
{
    internal CaseResult(PackCase @case, TriageDecision decision, IReadOnlyList<Mismatch> mismatches)
    {
        Case = @case;
        Decision = decision;
        Mismatches = mismatches;
    }

    /// <summary>The case.</summary>
    public PackCase Case { get; }

    /// <summary>The decision on its patient.</summary>
    public TriageDecision Decision { get; }

    /// <summary>Every expectation that is not met, in the order of the language page; empty if the case passes.</summary>
    public IReadOnlyList<Mismatch> Mismatches { get; }

    /// <summary>Whether every expectation is met.</summary>
    public bool Passed => Mismatches.Count == 0;
}

/// <summary>An expectation that is not met.</summary>
public sealed class Mismatch
{
    internal Mismatch(string what, string expected, string actual, Diagnostic diagnostic)
    {
        What = what;
        Expected = expected;
        Actual = actual;
        Diagnostic = diagnostic;
    }

    /// <summary>What the expectation is about: <c>disposition</c>, <c>treatment `heat`</c>.</summary>
    public string What { get; }

    /// <summary>What the case expects.</summary>
    public string Expected { get; }

    /// <summary>What the decision says.</summary>
    public string Actual { get; }

    /// <summary>The same as a diagnostic: where the expectation stands, and as its help why the decision came out as it did.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>
    /// One line: <c>path:line:column: error RAD6005: case `…`: disposition: expected emergency, found urgent_evaluation</c>.
    /// </summary>
    public override string ToString() => Diagnostic.ToString();
}
