using System.Collections.Immutable;

namespace Radiculo.Rules;

/// <summary>
/// A case that cannot be decided on: facts the pack does not know, values of the wrong type or out of range, visits out of order. No
/// decision was made.
/// </summary>
public sealed class PatientCaseException : Exception
{
    internal PatientCaseException(string? caseId, ImmutableArray<Diagnostic> diagnostics)
        : base(Describe(caseId, diagnostics))
    {
        CaseId = caseId;
        Diagnostics = diagnostics;
    }

    /// <summary>The host's name for the case, if it gave one.</summary>
    public string? CaseId { get; }

    /// <summary>Everything that is wrong with the case.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(string? caseId, ImmutableArray<Diagnostic> diagnostics)
    {
        var which = caseId is null ? "" : $" `{caseId}`";
        var lines = diagnostics.Select(d => d.Help is null ? d.ToString() : $"{d} ({d.Help})");
        return $"The case{which} has {diagnostics.Length} error{(diagnostics.Length == 1 ? "" : "s")}:\n{string.Join('\n', lines)}";
    }
}
