using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Lowering;

internal enum TermKind : byte
{
    Constant,
    Today,
    Baseline,
    LastVisit,
    Gain,
    Loss,
    Change,
}

internal enum LookbackSpan : byte
{
    None,
    Baseline,
    LastVisit,
    Window,
}

/// <summary>
/// A value the program can look up: a constant, a fact today or at an earlier visit, or a difference. <paramref name="Slot"/> is the fact's place,
/// <paramref name="Scale"/> turns a recorded step into the unit of the comparison and carries the sign of "better".
/// </summary>
internal readonly record struct Term(TermKind Kind, int Slot, long Value, LookbackSpan Span, int Days, int Months, long Scale)
{
    public static Term Constant(long value) => new(TermKind.Constant, -1, value, LookbackSpan.None, 0, 0, 1);

    public static Term Today(int slot) => new(TermKind.Today, slot, 0, LookbackSpan.None, 0, 0, 1);

    public bool LooksAtToday => Kind is TermKind.Today or TermKind.Gain or TermKind.Loss or TermKind.Change;

    public override string ToString() => Kind switch
    {
        TermKind.Constant => $"{Value}",
        TermKind.Today => $"f{Slot}",
        TermKind.Baseline or TermKind.LastVisit => $"f{Slot}@{Visits}",
        _ => $"{Kind}(f{Slot}, {Visits})",
    };

    private string Visits => Span == LookbackSpan.Window ? $"{Span} {Days}d{Months}m" : Span.ToString();
}

internal enum AtomKind : byte
{
    /// <summary>Left against right.</summary>
    Compare,

    /// <summary>The bit at the place that left holds is set in <see cref="Atom.Bits"/>.</summary>
    OneOf,

    /// <summary>The value of left, a set, has a bit of <see cref="Atom.Bits"/>.</summary>
    Includes,

    /// <summary>The assessment against the day left holds plus <see cref="Atom.Amount"/> days or months.</summary>
    TimeSince,

    /// <summary>Left can be told. Never unknown.</summary>
    Known,

    /// <summary>An earlier visit holds left's fact. Never unknown.</summary>
    Recorded,

    /// <summary>Left is recorded; unknown while it is not.</summary>
    Settled,
}

/// <summary>A condition that looks at the case. Equal atoms are one atom.</summary>
internal readonly record struct Atom(AtomKind Kind, Term Left, Relation Relation, Term Right, ulong Bits, int Amount, bool InMonths)
{
    public override string ToString() => Kind switch
    {
        AtomKind.Compare => $"{Left} {Relation} {Right}",
        AtomKind.OneOf => $"{Left} in 0x{Bits:x}",
        AtomKind.Includes => $"{Left} has 0x{Bits:x}",
        AtomKind.TimeSince => $"asof {Relation} {Left} + {Amount}{(InMonths ? "m" : "d")}",
        _ => $"{Kind}({Left})",
    };
}
