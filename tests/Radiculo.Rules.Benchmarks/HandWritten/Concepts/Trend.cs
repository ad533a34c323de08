namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>A measurement today beside the first and the latest earlier visit that recorded it.</summary>
internal readonly struct Trend
{
    private readonly FactId _fact;

    public Trend(Patient patient, FactId fact, Func<Measurements, decimal?> value)
    {
        _fact = fact;
        Today = value(patient);
        foreach (var visit in patient.History)
        {
            if (value(visit) is not { } then) continue;
            Baseline ??= then;
            LastVisit = then;
        }
    }

    public decimal? Today { get; }

    public decimal? Baseline { get; }

    public decimal? LastVisit { get; }

    public bool WasRecorded => Baseline is not null;

    public Answer HasRisen => HasRisenByMoreThan(0);

    public Answer HasNotRisen => !HasRisen;

    public Answer HasFallen => Settle(Today < Baseline);

    public Answer HasRisenSinceLastVisit => Settle(LastVisit is null ? null : Today > LastVisit);

    public Answer HasRisenByAtLeast(decimal change) => Settle(Today - Baseline >= change);

    public Answer HasRisenByMoreThan(decimal change) => Settle(Today - Baseline > change);

    /// <summary>Where there is no visit to compare with, no answer of today settles it.</summary>
    private Answer Settle(bool? comparison) =>
        Today is null ? Answer.WaitingFor(_fact)
        : Baseline is null || comparison is not { } result ? Answer.NotKnown
        : result;
}
