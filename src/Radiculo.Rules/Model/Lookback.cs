using System.Diagnostics;

namespace Radiculo.Rules.Model;

internal enum LookbackKind
{
    Baseline,
    LastVisit,
    Window,
}

/// <summary>
/// Which earlier visits that recorded a fact are looked at: the first, the last, or all those not longer ago than
/// <paramref name="Length"/>, which only a window has.
/// </summary>
internal readonly record struct Lookback(LookbackKind Kind, Duration Length)
{
    public static readonly Lookback Baseline = new(LookbackKind.Baseline, default);
    public static readonly Lookback LastVisit = new(LookbackKind.LastVisit, default);

    /// <summary>Whether it names a single visit, so that its value can be told without looking through all of them.</summary>
    public bool IsOneVisit => Kind != LookbackKind.Window;

    public static Lookback Window(Duration length) => new(LookbackKind.Window, length);

    /// <summary>
    /// Whether a visit may be looked at. A window counts forwards from the visit to the assessment, as "time since" does: at the end of a
    /// month, counting backwards would reach further.
    /// </summary>
    public bool Covers(int visit, int today) => Kind != LookbackKind.Window || Length.Compare(today, visit) <= 0;

    public override string ToString() => Kind switch
    {
        LookbackKind.Baseline => "baseline",
        LookbackKind.LastVisit => "last visit",
        LookbackKind.Window => $"the last {Length}",
        _ => throw new UnreachableException(),
    };
}
