using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Machine;

/// <summary>
/// Where a case's values stand while it is decided: those of today, then one for nothing (recorded in every case, as 0), then those of the first visit that recorded
/// the fact, then those of the last.
/// </summary>
internal readonly record struct Slots(int Facts)
{
    public int Nothing => Facts;

    public int Count => (3 * Facts) + 1;

    /// <summary>Whether the term is a value with a slot of its own, and not something to be worked out.</summary>
    public static bool Has(in Term term) => term.Kind is TermKind.Constant or TermKind.Today || (term.Kind is TermKind.Baseline or TermKind.LastVisit && term.Span != LookbackSpan.Window);

    public int First(int fact) => Facts + 1 + fact;

    public int Last(int fact) => (2 * Facts) + 1 + fact;

    /// <summary>The slot of a value, or the one a difference is taken from.</summary>
    public int Of(in Term term) => term.Kind switch
    {
        TermKind.Constant => Nothing,
        TermKind.Today => term.Slot,
        _ => term.Span == LookbackSpan.Baseline ? First(term.Slot) : Last(term.Slot),
    };
}
