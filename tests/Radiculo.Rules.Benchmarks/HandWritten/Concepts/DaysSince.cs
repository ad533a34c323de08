namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>How many days ago something began, if that is recorded.</summary>
internal readonly struct DaysSince(DateOnly? start, DateOnly today, FactId fact)
{
    private readonly int? _days = today.DayNumber - start?.DayNumber;

    public bool IsKnown => _days is not null;

    public static Answer operator >=(DaysSince since, int days) => since._days is { } count ? count >= days : since.Waiting;

    public static Answer operator <=(DaysSince since, int days) => since._days is { } count ? count <= days : since.Waiting;

    public static Answer operator >(DaysSince since, int days) => since._days is { } count ? count > days : since.Waiting;

    public static Answer operator <(DaysSince since, int days) => since._days is { } count ? count < days : since.Waiting;

    private Answer Waiting => Answer.WaitingFor(fact);
}
