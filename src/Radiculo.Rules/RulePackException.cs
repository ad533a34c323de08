namespace Radiculo.Rules;

/// <summary>A pack has errors, so there is no engine for it.</summary>
public sealed class RulePackException : Exception
{
    internal RulePackException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Everything the checker found, warnings included.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        var rendered = string.Join('\n', errors.Select(d => d.Render()));
        return $"The rule pack has {errors.Count} error{(errors.Count == 1 ? "" : "s")}:\n{rendered}";
    }
}
