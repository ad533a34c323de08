using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Decides an atom on the facts that a definition has collected: three-valued, by a reading of its own beside the built-in engine's.
/// </summary>
internal sealed class CollectedAtoms : AtomSwitch<CollectedCase, Truth>
{
    private static readonly CollectedTerms Terms = new();

    protected override Truth Compare(CompareAtom atom, CollectedCase about) =>
        Terms.Of(atom.Left, about) is { } left && Terms.Of(atom.Right, about) is { } right
            ? TruthOf(atom.Relation.Holds(left, right))
            : Truth.Unknown;

    protected override Truth Member(MemberAtom atom, CollectedCase about) => Terms.Of(atom.Value, about) is { } value
        ? TruthOf(((atom.IsSet ? (ulong)value : 1UL << (int)value) & atom.Bits) != 0)
        : Truth.Unknown;

    /// <summary>The day of the assessment against the date moved on by the length.</summary>
    protected override Truth TimeSince(TimeSinceAtom atom, CollectedCase about) => about.Today(atom.Slot) is { } date
        ? TruthOf(atom.Relation.Holds(about.Day, atom.Length.AfterDay((int)date)))
        : Truth.Unknown;

    protected override Truth Known(KnownAtom atom, CollectedCase about) => TruthOf(Terms.Of(atom.Value, about) is not null);

    protected override Truth Recorded(RecordedAtom atom, CollectedCase about) =>
        TruthOf(CollectedTerms.Visits(atom.Slot, atom.Lookback, about).Any());

    protected override Truth Settled(SettledAtom atom, CollectedCase about) => about.Today(atom.Slot) is null ? Truth.Unknown : Truth.True;

    private static Truth TruthOf(bool holds) => holds ? Truth.True : Truth.False;
}

/// <summary>The value of a term on collected facts; null if it cannot be told.</summary>
internal sealed class CollectedTerms : TermSwitch<CollectedCase, long?>
{
    /// <summary>What the visits a lookback covers recorded of a fact, the earliest first.</summary>
    public static IEnumerable<EarlierValue> Visits(int slot, Lookback lookback, CollectedCase about) =>
        about.Earlier.Where(e => e.Slot == slot && Covers(lookback, e.Day, about.Day)).OrderBy(e => e.Day);

    protected override long? Constant(ConstantTerm term, CollectedCase about) => term.Value;

    protected override long? Today(TodayTerm term, CollectedCase about) => about.Today(term.Slot);

    protected override long? AtVisit(VisitTerm term, CollectedCase about) => Visit(term.Slot, term.Lookback, about)?.Value;

    protected override long? Difference(DifferenceTerm term, CollectedCase about)
    {
        var difference = term.Difference;
        if (about.Today(difference.Slot) is not { } today) return null;
        var then = difference.Lookback.IsOneVisit
            ? Visit(difference.Slot, difference.Lookback, about) is { } visit ? [visit] : []
            : Visits(difference.Slot, difference.Lookback, about);
        var steps = then.Select(v => (today - v.Value) * difference.Scale).ToList();
        if (steps.Count == 0) return null;
        return difference.Kind == DifferenceKind.Change ? steps.MaxBy(Math.Abs) : steps.Max();
    }

    private static EarlierValue? Visit(int slot, Lookback lookback, CollectedCase about)
    {
        var visits = Visits(slot, lookback, about).ToList();
        return visits.Count == 0 ? null : lookback.Kind == LookbackKind.Baseline ? visits[0] : visits[^1];
    }

    /// <summary>A window counts forwards from the visit, as "time since" does: at the end of a month, backwards is longer.</summary>
    private static bool Covers(Lookback lookback, int visit, int today) => lookback.IsOneVisit || lookback.Length.AfterDay(visit) >= today;
}
