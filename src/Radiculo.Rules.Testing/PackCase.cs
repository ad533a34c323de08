using System.Collections.Immutable;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Testing;

/// <summary>A case of a pack: a patient and what must come out.</summary>
public sealed class PackCase
{
    private readonly ImmutableArray<Expectation> _expectations;

    internal PackCase(string id, string file, SourceSpan span, PatientCase patient, ImmutableArray<Expectation> expectations)
    {
        Id = id;
        File = file;
        Location = span.ToLocation();
        Patient = patient;
        _expectations = expectations;
    }

    /// <summary>The case's id, one of its kind in the pack.</summary>
    public string Id { get; }

    /// <summary>The file it stands in, inside the pack and with forward slashes: <c>cases/red-flags.yaml</c>.</summary>
    public string File { get; }

    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; }

    /// <summary>The patient.</summary>
    public PatientCase Patient { get; }

    /// <summary>Decides on the patient and compares the decision with what the case expects.</summary>
    /// <param name="engine">An engine of the case's pack.</param>
    public CaseResult Run(ITriageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var decision = engine.Evaluate(Patient);
        return new CaseResult(this, decision, [.. _expectations.Select(e => Compare(e, decision)).OfType<Mismatch>()]);
    }

    /// <summary>The case's id.</summary>
    public override string ToString() => Id;

    private Mismatch? Compare(Expectation expectation, TriageDecision decision)
    {
        if (expectation.Find(decision) is not { } found) return null;
        var diagnostic = ExpectationMessages.NotMet(expectation.At, Id, expectation.What, expectation.Expected, found.Actual, found.Why);
        return new Mismatch(expectation.What, expectation.Expected, found.Actual, diagnostic);
    }
}
