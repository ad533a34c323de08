using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>How a machine tells an atom: from a cell that is there anyway, or by a test of its own.</summary>
internal abstract record AtomTest;

/// <summary>Whether a finding is present stands in a cell.</summary>
internal sealed record FromFinding(int Fact, bool IsPresent) : AtomTest;

/// <summary>Whether a slot is recorded stands in a cell.</summary>
internal sealed record FromRecorded(int Slot) : AtomTest;

/// <summary>A value, or the distance of two, lies in a range.</summary>
internal sealed record ByRange(RangeTest Test) : AtomTest;

/// <summary>A value, a place or a set, is among some values.</summary>
internal sealed record ByMember(MemberTest Test) : AtomTest;

/// <summary>Some time has passed since a date.</summary>
internal sealed record ByTime(TimeTest Test) : AtomTest;

/// <summary>By looking through earlier visits.</summary>
internal sealed record ByHistory(HistoryTest Test) : AtomTest;

/// <summary>The value of a slot, or the bit of its place, is among some bits.</summary>
internal readonly record struct MemberTest(int Slot, bool IsSet, ulong Bits);

/// <summary>The assessment stands as asked to the day in a slot plus a length of time.</summary>
internal readonly record struct TimeTest(int Slot, Relation Relation, Duration Length);

/// <summary>
/// An atom to be read from the record. The slot is that of the first visit of the fact it looks back on, recorded if any visit recorded it.
/// </summary>
internal readonly record struct HistoryTest(int Slot, Atom Atom);

/// <summary>Chooses for each atom the fastest way to tell it.</summary>
internal sealed class AtomTestChooser(Fact[] facts) : AtomSwitch<Slots, AtomTest>
{
    protected override AtomTest Compare(CompareAtom atom, Slots about)
    {
        if (atom is { Left: TodayTerm { Slot: var fact }, Right: ConstantTerm constant } && facts[fact].Kind == FactKind.Finding)
        {
            return new FromFinding(fact, constant.Value == 1);
        }

        if (RangeTest.Of(atom, about) is { } range) return new ByRange(range);
        return LookBack(atom, about.Of(atom.Left) is null ? atom.Left : atom.Right, about);
    }

    protected override AtomTest Member(MemberAtom atom, Slots about) =>
        about.Of(atom.Value) is { } slot ? new ByMember(new MemberTest(slot, atom.IsSet, atom.Bits)) : LookBack(atom, atom.Value, about);

    protected override AtomTest TimeSince(TimeSinceAtom atom, Slots about) =>
        new ByTime(new TimeTest(atom.Slot, atom.Relation, atom.Length));

    protected override AtomTest Known(KnownAtom atom, Slots about) =>
        about.Of(atom.Value) is { } slot ? new FromRecorded(slot) : LookBack(atom, atom.Value, about);

    protected override AtomTest Recorded(RecordedAtom atom, Slots about) =>
        about.Of(atom.Slot, atom.Lookback) is { } slot
            ? new FromRecorded(slot)
            : new ByHistory(new HistoryTest(about.First(atom.Slot), atom));

    protected override AtomTest Settled(SettledAtom atom, Slots about) => new ByRange(RangeTest.Of(atom, about));

    private static ByHistory LookBack(Atom atom, Term worked, Slots slots) =>
        new(new HistoryTest(slots.First(FactOf.Of(worked, slots)), atom));

    private static readonly LookedBackOn FactOf = new();

    /// <summary>The fact that a value which has no slot of its own looks back on.</summary>
    private sealed class LookedBackOn : TermSwitch<Slots, int>
    {
        protected override int Constant(ConstantTerm term, Slots about) => throw new System.Diagnostics.UnreachableException();

        protected override int Today(TodayTerm term, Slots about) => throw new System.Diagnostics.UnreachableException();

        protected override int AtVisit(VisitTerm term, Slots about) => term.Slot;

        protected override int Difference(DifferenceTerm term, Slots about) => term.Difference.Slot;
    }
}
