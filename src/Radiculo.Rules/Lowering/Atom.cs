using System.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Lowering;

/// <summary>A condition that looks at the case. Equal atoms are one atom.</summary>
internal abstract record Atom;

/// <summary>One value stands to another as asked.</summary>
internal sealed record CompareAtom(Term Left, Relation Relation, Term Right) : Atom
{
    public override string ToString() => $"{Left} {Relation} {Right}";
}

/// <summary>
/// A choice is one of some values, a set has one of them: the bit of the value's place, or a bit of the set, is among
/// <paramref name="Bits"/>.
/// </summary>
internal sealed record MemberAtom(Term Value, bool IsSet, ulong Bits) : Atom
{
    public override string ToString() => $"{Value} {(IsSet ? "has" : "in")} 0x{Bits:x}";
}

/// <summary>The assessment stands as asked to the day in a slot plus a length of time.</summary>
internal sealed record TimeSinceAtom(int Slot, Relation Relation, Duration Length) : Atom
{
    public override string ToString() => $"asof {Relation} f{Slot} + {Length}";
}

/// <summary>The value can be told. Never unknown.</summary>
internal sealed record KnownAtom(Term Value) : Atom
{
    public override string ToString() => $"Known({Value})";
}

/// <summary>An earlier visit recorded the fact. Never unknown.</summary>
internal sealed record RecordedAtom(int Slot, Lookback Lookback) : Atom
{
    public override string ToString() => $"Recorded(f{Slot}@{Lookback})";
}

/// <summary>The fact is recorded today; unknown while it is not.</summary>
internal sealed record SettledAtom(int Slot) : Atom
{
    public override string ToString() => $"Settled(f{Slot})";
}

/// <summary>
/// One answer for each form of an atom, given something to answer for. A new form breaks every reader that derives from this.
/// </summary>
internal abstract class AtomSwitch<TFor, T>
{
    public T Of(Atom atom, TFor about) => atom switch
    {
        CompareAtom compare => Compare(compare, about),
        MemberAtom member => Member(member, about),
        TimeSinceAtom since => TimeSince(since, about),
        KnownAtom known => Known(known, about),
        RecordedAtom recorded => Recorded(recorded, about),
        SettledAtom settled => Settled(settled, about),
        _ => throw new UnreachableException(),
    };

    protected abstract T Compare(CompareAtom atom, TFor about);

    protected abstract T Member(MemberAtom atom, TFor about);

    protected abstract T TimeSince(TimeSinceAtom atom, TFor about);

    protected abstract T Known(KnownAtom atom, TFor about);

    protected abstract T Recorded(RecordedAtom atom, TFor about);

    protected abstract T Settled(SettledAtom atom, TFor about);
}
