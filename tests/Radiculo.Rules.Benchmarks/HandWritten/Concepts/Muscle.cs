using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>The strength of a muscle group today and at earlier visits, as MRC grades.</summary>
internal readonly struct Muscle
{
    private readonly FactId _fact;
    private readonly decimal? _today;
    private readonly decimal? _baseline;
    private readonly decimal? _lastVisit;
    private readonly decimal? _highestLately;
    private readonly decimal? _highestOfTheWeek;

    public Muscle(Patient patient, FactId fact, Func<Measurements, decimal?> grade)
    {
        _fact = fact;
        _today = grade(patient);
        foreach (var visit in patient.History)
        {
            if (grade(visit) is not { } then) continue;
            _baseline ??= then;
            _lastVisit = then;
            var daysAgo = patient.AsOf.DayNumber - visit.Date.DayNumber;
            if (daysAgo <= RapidLossLongWindow) _highestOfTheWeek = Math.Max(then, _highestOfTheWeek ?? then);
            if (daysAgo <= RapidLossWindow) _highestLately = Math.Max(then, _highestLately ?? then);
        }
    }

    public bool IsUnknown => _today is null;

    public bool IsKnownToBeWeak => _today < FullStrength;

    public bool IsKnownToBeAtMost(int grade) => _today <= grade;

    public Answer IsAtMost(int grade) => Comparisons.AtMost(_today, grade, _fact);

    /// <summary>Weaker than at the first or the latest earlier visit.</summary>
    /// <param name="weaknessDenied">Whether weakness is denied, which stands in for a grade that was not measured today.</param>
    public Answer IsLost(Answer weaknessDenied) =>
        _baseline is not { } first || _lastVisit is not { } last ? Answer.No
        : _today is { } today ? first > today || last > today
        : NotMeasured(weaknessDenied);

    /// <summary>Weaker by a grade within three days, or by two within a week.</summary>
    public Answer IsLostRapidly(Answer weaknessDenied) =>
        _highestOfTheWeek is not { } week ? Answer.No
        : _today is { } today ? _highestLately - today >= RapidLoss || week - today >= RapidLossLong
        : NotMeasured(weaknessDenied);

    private Answer NotMeasured(Answer weaknessDenied) => !weaknessDenied && Answer.WaitingFor(_fact);
}
