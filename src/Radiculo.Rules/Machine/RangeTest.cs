using System.Diagnostics;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>The value of a slot less that of another lies from <see cref="Low"/> to <see cref="High"/>.</summary>
internal readonly record struct RangeTest(int Slot, int Other, long Low, long High)
{
    /// <summary>The slots it looks at, each once.</summary>
    public IEnumerable<int> Slots => Slot == Other ? [Slot] : [Slot, Other];

    /// <summary>The test that tells the atom; null if it cannot be told this way.</summary>
    public static RangeTest? Of(CompareAtom atom, Slots slots)
    {
        // a constant stands in the slot of nothing, as 0, and in the bounds
        var (low, high) = Bounds(atom.Relation, ConstantOf(atom.Right) - ConstantOf(atom.Left));
        if (atom is { Left: DifferenceTerm { Difference: var difference }, Right: ConstantTerm })
        {
            return slots.Of(difference.Slot, difference.Lookback) is { } then ? Of(difference, then, low, high) : null;
        }

        return slots.Of(atom.Left) is { } left && slots.Of(atom.Right) is { } right ? new RangeTest(left, right, low, high) : null;
    }

    /// <summary>True where the slot is recorded; it need not lie anywhere.</summary>
    public static RangeTest Of(SettledAtom atom, Slots slots) => new(atom.Slot, slots.Nothing, long.MinValue, long.MaxValue);

    private static (long Low, long High) Bounds(Relation relation, long value) => relation switch
    {
        Relation.Less => (long.MinValue, value - 1),
        Relation.LessOrEqual => (long.MinValue, value),
        Relation.Greater => (value + 1, long.MaxValue),
        Relation.GreaterOrEqual => (value, long.MaxValue),
        Relation.Equal => (value, value),
        _ => throw new UnreachableException(),
    };

    /// <summary>Today less then, times the scale, lies in the bounds; so today less then lies in the bounds divided by it.</summary>
    private static RangeTest Of(in Difference difference, int then, long low, long high)
    {
        var (from, to) = difference.Scale > 0 ? (low, high) : (high, low);
        return new RangeTest(
            difference.Slot,
            then,
            from is long.MinValue or long.MaxValue ? long.MinValue : CeilingOf(from, difference.Scale),
            to is long.MinValue or long.MaxValue ? long.MaxValue : FloorOf(to, difference.Scale));
    }

    private static long ConstantOf(Term term) => term is ConstantTerm constant ? constant.Value : 0;

    private static long FloorOf(long value, long by)
    {
        var (quotient, rest) = Math.DivRem(value, by);
        return rest != 0 && (rest < 0) != (by < 0) ? quotient - 1 : quotient;
    }

    private static long CeilingOf(long value, long by) => -FloorOf(-value, by);
}
