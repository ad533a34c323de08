using Radiculo.Rules.Model;

namespace Radiculo.Rules.Cases;

/// <summary>A value an earlier visit recorded, and the day of that visit.</summary>
internal readonly record struct Recorded(int Day, long Value);

/// <summary>A difference between an earlier visit and today, and the visit it was taken from.</summary>
internal readonly record struct Measured(long Difference, Recorded Then);

/// <summary>
/// The one reading of a case's earlier visits: which of them a lookback means, and what differs from them today. Only the machine, which
/// keeps the first and last visit in slots, and the NRules sessions, which match facts, read them in a way of their own; both are held
/// equal to this.
/// </summary>
internal static class History
{
    /// <summary>
    /// What the visit recorded that a lookback means: the first that recorded the fact for the baseline, else the last. Null if there is
    /// none.
    /// </summary>
    public static Recorded? Find(CaseRecord patient, int slot, Lookback lookback)
    {
        var visits = patient.Visits;
        var isForwards = lookback.Kind == LookbackKind.Baseline;
        for (var i = 0; i < visits.Length; i++)
        {
            ref readonly var visit = ref visits[isForwards ? i : visits.Length - 1 - i];
            if (lookback.Covers(visit.Day, patient.Day) && visit.Values.TryGet(slot, out var value)) return new Recorded(visit.Day, value);
        }

        return null;
    }

    /// <summary>
    /// The difference; of a window the largest, and of equals the one from the earliest visit. Null if it cannot be told.
    /// </summary>
    public static Measured? Measure(CaseRecord patient, in Difference difference)
    {
        if (!patient.Today.TryGet(difference.Slot, out var today)) return null;
        if (difference.Lookback.IsOneVisit)
        {
            return Find(patient, difference.Slot, difference.Lookback) is { } then
                ? new Measured((today - then.Value) * difference.Scale, then)
                : null;
        }

        Measured? largest = null;
        foreach (ref readonly var visit in patient.Visits.AsSpan())
        {
            if (!difference.Lookback.Covers(visit.Day, patient.Day) || !visit.Values.TryGet(difference.Slot, out var earlier)) continue;
            var step = (today - earlier) * difference.Scale;
            if (largest is { } known && !IsLarger(step, known.Difference, difference.Kind)) continue;
            largest = new Measured(step, new Recorded(visit.Day, earlier));
        }

        return largest;
    }

    /// <summary>A gain or loss is larger if it goes further its way, a change if it goes further either way.</summary>
    private static bool IsLarger(long step, long known, DifferenceKind kind) =>
        kind == DifferenceKind.Change ? Math.Abs(step) > Math.Abs(known) : step > known;
}
