using System.Collections.Immutable;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Diagnostics;

/// <summary>Collects what the phases find. Keeps a bounded number of errors and of warnings, and says so when there were more.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More than anybody reads; keeps a broken megabyte from becoming a gigabyte of messages.</summary>
    public const int Limit = 1000;

    /// <summary>
    /// How many names all suggestions together may be compared with, so that a megabyte of misspelt names is answered in good time.
    /// </summary>
    private const int MostComparisons = 200_000;

    private List<Diagnostic>? _found;
    private int _warnings;
    private int _comparisons;

    public int ErrorCount { get; private set; }

    public bool HasErrors => ErrorCount > 0;

    /// <summary>Whether further errors are only counted.</summary>
    public bool IsFull => ErrorCount > Limit;

    public void Add(Diagnostic diagnostic)
    {
        var count = diagnostic.Severity == DiagnosticSeverity.Error ? ++ErrorCount : ++_warnings;
        if (count <= Limit) (_found ??= []).Add(diagnostic);
    }

    /// <summary>Takes over what another bag found.</summary>
    public void AddAll(DiagnosticBag other)
    {
        foreach (var diagnostic in other._found ?? []) Add(diagnostic);
        ErrorCount += Math.Max(0, other.ErrorCount - Limit);
        _warnings += Math.Max(0, other._warnings - Limit);
    }

    public void AddIfAny(Diagnostic? diagnostic)
    {
        if (diagnostic is not null) Add(diagnostic);
    }

    /// <summary>The candidate that was probably meant, as <see cref="Spelling.Closest"/>; none once enough have been looked for.</summary>
    public string? Suggest(string name, IEnumerable<string> candidates)
    {
        if (_comparisons > MostComparisons) return null;
        var names = candidates.ToList();
        _comparisons += names.Count;
        return Spelling.Closest(name, names);
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
        if (ErrorCount > Limit) sorted.Add(DocumentMessages.TooManyErrors(sorted[^1].Span, ErrorCount - Limit));
        if (_warnings > Limit) sorted.Add(DocumentMessages.TooManyWarnings(sorted[^1].Span, _warnings - Limit));
        return [.. sorted];
    }
}
