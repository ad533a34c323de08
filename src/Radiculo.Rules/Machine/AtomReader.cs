using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>
/// Decides an atom on a case as it is recorded: for atoms that look through earlier visits, and for the truths that hold while nothing is
/// recorded.
/// </summary>
internal sealed class AtomReader : AtomSwitch<CaseRecord, Truth>
{
    private static readonly AtomReader Reader = new();
    private static readonly TermReader Terms = new();

    public static Truth Decide(Atom atom, CaseRecord patient) => Reader.Of(atom, patient);

    protected override Truth Compare(CompareAtom atom, CaseRecord about)
    {
        if (Terms.Of(atom.Left, about) is not { } left || Terms.Of(atom.Right, about) is not { } right) return Truth.Unknown;
        return atom.Relation.Holds(left, right).ToTruth();
    }

    protected override Truth Member(MemberAtom atom, CaseRecord about)
    {
        if (Terms.Of(atom.Value, about) is not { } value) return Truth.Unknown;
        return (((atom.IsSet ? (ulong)value : 1UL << (int)value) & atom.Bits) != 0).ToTruth();
    }

    protected override Truth TimeSince(TimeSinceAtom atom, CaseRecord about) => about.Today.TryGet(atom.Slot, out var date)
        ? atom.Relation.Holds(atom.Length.Compare(about.Day, (int)date), 0).ToTruth()
        : Truth.Unknown;

    protected override Truth Known(KnownAtom atom, CaseRecord about) => (Terms.Of(atom.Value, about) is not null).ToTruth();

    protected override Truth Recorded(RecordedAtom atom, CaseRecord about) =>
        (History.Find(about, atom.Slot, atom.Lookback) is not null).ToTruth();

    protected override Truth Settled(SettledAtom atom, CaseRecord about) => about.Today.IsKnown(atom.Slot) ? Truth.True : Truth.Unknown;

    /// <summary>The value of a term, if it can be told.</summary>
    private sealed class TermReader : TermSwitch<CaseRecord, long?>
    {
        protected override long? Constant(ConstantTerm term, CaseRecord about) => term.Value;

        protected override long? Today(TodayTerm term, CaseRecord about) => about.Today.TryGet(term.Slot, out var value) ? value : null;

        protected override long? AtVisit(VisitTerm term, CaseRecord about) => History.Find(about, term.Slot, term.Lookback)?.Value;

        protected override long? Difference(DifferenceTerm term, CaseRecord about) => History.Measure(about, term.Difference)?.Difference;
    }
}
