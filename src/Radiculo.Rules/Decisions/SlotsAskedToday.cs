using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Decisions;

/// <summary>The facts whose value of today an atom needs: what to ask for when it is unknown.</summary>
internal sealed class SlotsAskedToday : AtomSwitch<bool, IEnumerable<int>>
{
    private static readonly SlotsAskedToday Atoms = new();
    private static readonly OfTerm Terms = new();

    public static int[] Of(Atom atom) => [.. Atoms.Of(atom, true).Distinct()];

    protected override IEnumerable<int> Compare(CompareAtom atom, bool about) =>
        Terms.Of(atom.Left, about).Concat(Terms.Of(atom.Right, about));

    protected override IEnumerable<int> Member(MemberAtom atom, bool about) => Terms.Of(atom.Value, about);

    protected override IEnumerable<int> TimeSince(TimeSinceAtom atom, bool about) => [atom.Slot];

    /// <summary>Never unknown, so never asked for.</summary>
    protected override IEnumerable<int> Known(KnownAtom atom, bool about) => [];

    /// <summary>Never unknown, so never asked for.</summary>
    protected override IEnumerable<int> Recorded(RecordedAtom atom, bool about) => [];

    protected override IEnumerable<int> Settled(SettledAtom atom, bool about) => [atom.Slot];

    private sealed class OfTerm : TermSwitch<bool, IEnumerable<int>>
    {
        protected override IEnumerable<int> Constant(ConstantTerm term, bool about) => [];

        protected override IEnumerable<int> Today(TodayTerm term, bool about) => [term.Slot];

        protected override IEnumerable<int> AtVisit(VisitTerm term, bool about) => [];

        protected override IEnumerable<int> Difference(DifferenceTerm term, bool about) => [term.Difference.Slot];
    }
}
