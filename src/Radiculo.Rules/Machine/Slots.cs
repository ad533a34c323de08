using System.Diagnostics;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>
/// Where a case's values stand while it is decided: those of today, then one for nothing (recorded in every case, as 0), then those of the
/// first visit that recorded the fact, then those of the last.
/// </summary>
internal readonly record struct Slots(int Facts)
{
    public int Nothing => Facts;

    public int Count => (3 * Facts) + 1;

    public int First(int fact) => Facts + 1 + fact;

    public int Last(int fact) => (2 * Facts) + 1 + fact;

    /// <summary>The slot of the visit a lookback names; null for a window, which may mean any visit.</summary>
    public int? Of(int fact, Lookback lookback) =>
        !lookback.IsOneVisit ? null : lookback.Kind == LookbackKind.Baseline ? First(fact) : Last(fact);

    /// <summary>The slot of a value; a constant's is that of nothing. Null if the value has to be worked out.</summary>
    public int? Of(Term term) => term switch
    {
        ConstantTerm => Nothing,
        TodayTerm today => today.Slot,
        VisitTerm visit => Of(visit.Slot, visit.Lookback),
        DifferenceTerm => null,
        _ => throw new UnreachableException(),
    };
}
