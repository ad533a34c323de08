using System.Collections;
using System.Collections.Immutable;
using Radiculo.Rules.Text;

namespace Radiculo.Rules;

/// <summary>
/// What is recorded at one visit: facts by id. A fact that is left out is unknown, never absent.
/// Not thread-safe while it is being filled.
/// </summary>
public abstract class FactRecord : IEnumerable<KeyValuePair<string, FactValue>>
{
    private readonly Dictionary<string, (FactValue Value, FactPlace? Place)> _facts = new(StringComparer.Ordinal);

    private protected FactRecord()
    {
    }

    /// <summary>The value recorded for a fact; <see cref="FactValue.Unknown"/> if there is none.</summary>
    /// <param name="fact">The fact's id in the pack's vocabulary, for example <c>saddle_numbness</c>.</param>
    public FactValue this[string fact]
    {
        get => _facts.TryGetValue(fact, out var entry) ? entry.Value : FactValue.Unknown;
        set => Set(fact, value, null);
    }

    /// <summary>How many facts are recorded.</summary>
    public int Count => _facts.Count;

    internal Dictionary<string, (FactValue Value, FactPlace? Place)> Entries => _facts;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FactValue>> GetEnumerator() =>
        _facts.Select(f => KeyValuePair.Create(f.Key, f.Value.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Set(string fact, FactValue value, FactPlace? place) => _facts[fact] = (value, place);
}

/// <summary>Where a case file names a fact and gives its value, and each item of a list.</summary>
internal sealed record FactPlace(SourceSpan Name, SourceSpan Value, ImmutableArray<SourceSpan> Items);

/// <summary>An earlier visit and what was recorded then.</summary>
/// <param name="date">The day of the visit: before the assessment, and later than the visit before it.</param>
public sealed class Visit(DateOnly date) : FactRecord
{
    /// <summary>The day of the visit.</summary>
    public DateOnly Date { get; } = date;

    internal SourceSpan? Span { get; init; }
}

/// <summary>A patient on the day of an assessment: today's facts and the earlier visits.</summary>
/// <param name="asOf">The day of the assessment. Nothing reads the clock: every span of time counts to this day.</param>
public sealed class PatientCase(DateOnly asOf) : FactRecord
{
    /// <summary>The day of the assessment.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>The host's name for the case; not used by any rule.</summary>
    public string? Id { get; init; }

    /// <summary>The earlier visits, oldest first, at most 1,000.</summary>
    public IList<Visit> History { get; init; } = [];

    /// <summary>Where the day of the assessment stands, of a case that was read from a file; null for one built in code.</summary>
    public SourceLocation? Location => Span?.ToLocation();

    internal SourceSpan? Span { get; init; }
}
