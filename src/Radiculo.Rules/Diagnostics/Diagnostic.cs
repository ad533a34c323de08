using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Text;

namespace Radiculo.Rules;

/// <summary>How bad a <see cref="Diagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The pack works, but something about it should be looked at.</summary>
    Warning,

    /// <summary>No engine is made from this pack, no decision from this case.</summary>
    Error,
}

/// <summary>One thing that is wrong with a pack or a case: what, where and the cure.</summary>
public sealed class Diagnostic
{
    internal Diagnostic(string code, DiagnosticSeverity severity, SourceSpan? span, string message, string? help)
    {
        Code = code;
        Severity = severity;
        Span = span;
        Location = span?.ToLocation();
        Message = Printable.OneLine(message);
        Help = help is null ? null : Printable.OneLine(help);
    }

    /// <summary>The stable code, for example <c>RAD3001</c>; every code is explained in the page on diagnostics.</summary>
    public string Code { get; }

    /// <summary>Whether it stops the pack or case from being used.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>What is wrong, in one sentence.</summary>
    public string Message { get; }

    /// <summary>What to do about it, where there is something to say.</summary>
    public string? Help { get; }

    /// <summary>Where it is; null for a case that was built in code.</summary>
    public SourceLocation? Location { get; }

    internal SourceSpan? Span { get; }

    internal static Diagnostic Error(string code, SourceSpan? at, string message, string? help = null) =>
        new(code, DiagnosticSeverity.Error, at, message, help);

    internal static Diagnostic Warning(string code, SourceSpan? at, string message, string? help = null) =>
        new(code, DiagnosticSeverity.Warning, at, message, help);

    /// <summary>One line: <c>path:line:column: error RAD3001: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return Location is not { } at
            ? $"{severity} {Code}: {Message}"
            : $"{Printable.OneLine(at.Path)}:{at.Start.Line}:{at.Start.Column}: {severity} {Code}: {Message}";
    }

    /// <summary>The line of <see cref="ToString"/>, the source line with the text underlined, and the help.</summary>
    /// <returns>Up to four lines, parted by <c>\n</c>, without a break at the end.</returns>
    public string Render() => DiagnosticRenderer.Render(this);
}
