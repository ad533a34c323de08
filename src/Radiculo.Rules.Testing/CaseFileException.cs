namespace Radiculo.Rules.Testing;

/// <summary>The case files of a pack have errors, so no case was run. The pack itself is not what is wrong.</summary>
public sealed class CaseFileException : Exception
{
    internal CaseFileException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Everything that was found in the case files, warnings included.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var rendered = string.Join('\n', errors.Select(d => d.Render()));
        return $"The case files have {errors.Count} error{(errors.Count == 1 ? "" : "s")}:\n{rendered}";
    }
}
