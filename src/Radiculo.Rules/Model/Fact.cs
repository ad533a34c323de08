using System.Collections.Immutable;
using System.Diagnostics;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Model;

internal enum FactKind
{
    Finding,
    Number,
    Date,
    Choice,
    Set,
}

internal enum Better
{
    Unstated,
    Higher,
    Lower,
}

/// <summary>
/// An entry of the vocabulary. A recorded value is a whole number whatever its kind: 0 or 1 for a finding, millionths for a number,
/// the day number for a date, the place in <see cref="Values"/> for a choice, one bit for each of <see cref="Values"/> for a set.
/// </summary>
internal sealed class Fact(string id, FactKind kind, int index)
{
    public string Id { get; } = id;

    public FactKind Kind { get; } = kind;

    public int Index { get; } = index;

    public required string Means { get; init; }

    public required string Question { get; init; }

    public Unit Unit { get; init; } = Unit.None;

    public long Lowest { get; init; } = long.MinValue;

    public long Highest { get; init; } = long.MaxValue;

    public ImmutableArray<string> Values { get; init; } = [];

    public bool IsOrdered { get; init; }

    public Better Better { get; init; }

    public bool IsTracked { get; init; }

    public bool AllowsFuture { get; init; }

    public ImmutableSortedDictionary<string, string> Codes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A recorded value as a person writes it.</summary>
    public string Format(long value) => Kind switch
    {
        FactKind.Finding => value == 0 ? "absent" : "present",
        FactKind.Number => Unit.Format(value),
        FactKind.Date => IsoDate.Format(DateOnly.FromDayNumber((int)value)),
        FactKind.Choice => Values[(int)value],
        FactKind.Set => "[" + string.Join(", ", Values.Where((_, i) => (value & (1L << i)) != 0)) + "]",
        _ => throw new UnreachableException(),
    };

    public override string ToString() => Id;
}
