using System.Collections.Immutable;

namespace Radiculo.Rules.Diagnostics;

/// <summary>Collects what the phases find. Keeps a bounded number, and says so when there was more.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More than anybody reads; keeps a broken megabyte from becoming a gigabyte of messages.</summary>
    public const int Limit = 1000;

    private List<Diagnostic>? _found;
    private int _dropped;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error) HasErrors = true;
        _found ??= [];
        if (_found.Count < Limit) _found.Add(diagnostic);
        else _dropped++;
    }

    public void AddIfAny(Diagnostic? diagnostic)
    {
        if (diagnostic is not null) Add(diagnostic);
    }

    /// <summary>By file, place and code; equal ones once.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        if (_found is null) return [];
        var sorted = _found
            .OrderBy(d => d.Location?.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Span?.Start ?? 0)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .DistinctBy(d => (d.Location?.Path, d.Span?.Start, d.Code, d.Message))
            .ToList();
        if (_dropped > 0) sorted.Add(DocumentMessages.TooManyDiagnostics(sorted[^1].Span, _dropped));
        return [.. sorted];
    }
}
