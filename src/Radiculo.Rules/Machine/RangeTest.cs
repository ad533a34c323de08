using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Machine;

/// <summary>The value of a slot less that of another lies from <see cref="Low"/> to <see cref="High"/>.</summary>
internal readonly record struct RangeTest(int Slot, int Other, long Low, long High)
{
    /// <summary>Whether the atom can be told this way.</summary>
    public static bool IsRange(in Atom atom) => atom.Kind switch
    {
        AtomKind.Settled => Slots.Has(atom.Left),
        AtomKind.Compare => (Slots.Has(atom.Left) && Slots.Has(atom.Right)) || (IsDifference(atom.Left) && atom.Right.Kind == TermKind.Constant),
        _ => false,
    };

    public static RangeTest Of(in Atom atom, Slots slots)
    {
        if (atom.Kind == AtomKind.Settled) return new RangeTest(slots.Of(atom.Left), slots.Nothing, long.MinValue, long.MaxValue);

        // a constant stands in the slot of nothing, as 0, and in the bounds
        var value = ConstantOf(atom.Right) - ConstantOf(atom.Left);
        var (low, high) = atom.Relation switch
        {
            Relation.Less => (long.MinValue, value - 1),
            Relation.LessOrEqual => (long.MinValue, value),
            Relation.Greater => (value + 1, long.MaxValue),
            Relation.GreaterOrEqual => (value, long.MaxValue),
            _ => (value, value),
        };
        return IsDifference(atom.Left) ? Difference(atom.Left, low, high, slots) : new RangeTest(slots.Of(atom.Left), slots.Of(atom.Right), low, high);
    }

    /// <summary>Today less then, times the scale, lies in the bounds; so today less then lies in the bounds divided by it.</summary>
    private static RangeTest Difference(in Term term, long low, long high, Slots slots)
    {
        var (from, to) = term.Scale > 0 ? (low, high) : (high, low);
        return new RangeTest(
            term.Slot,
            slots.Of(term),
            from is long.MinValue or long.MaxValue ? long.MinValue : CeilingOf(from, term.Scale),
            to is long.MinValue or long.MaxValue ? long.MaxValue : FloorOf(to, term.Scale));
    }

    private static bool IsDifference(in Term term) => term.Kind is TermKind.Gain or TermKind.Loss or TermKind.Change && term.Span != LookbackSpan.Window;

    private static long ConstantOf(in Term term) => term.Kind == TermKind.Constant ? term.Value : 0;

    private static long FloorOf(long value, long by)
    {
        var (quotient, rest) = Math.DivRem(value, by);
        return rest != 0 && (rest < 0) != (by < 0) ? quotient - 1 : quotient;
    }

    private static long CeilingOf(long value, long by) => -FloorOf(-value, by);
}
