namespace Radiculo.Rules.NRules.Tests;

public class HistoryTests
{
    /// <summary>Earlier values of a walk of 10 minutes today, by the days before the assessment.</summary>
    private static readonly (int DaysBefore, int Walk)[][] Histories =
    [
        [],
        [(7, 4)],
        [(8, 4), (7, 16), (3, 15)],
        [(30, 30), (10, 20), (7, 2), (1, 12)],
        [(31, 10), (28, 10), (14, 1)],
    ];

    [Theory]
    [InlineData("walk at baseline < 10 min")]
    [InlineData("walk at last visit >= walk")]
    [InlineData("gain in walk since baseline > 0 min")]
    [InlineData("loss in walk since last visit > 0 min")]
    [InlineData("change in walk since baseline < 0 min")]
    [InlineData("gain in walk over the last 7 days > 5 min")]
    [InlineData("loss in walk over the last 7 days >= 6 min")]
    [InlineData("change in walk over the last 7 days > 5 min")]
    [InlineData("change in walk over the last 1 month < 0 min")]
    [InlineData("walk was recorded at baseline")]
    [InlineData("walk was recorded over the last 7 days")]
    [InlineData("gain in walk since baseline is known")]
    [InlineData("gain in walk since baseline is between 1 min and 9 min")]
    [InlineData("gain in walk since baseline > gain in walk since last visit")]
    public void History_reads_as_in_the_built_in_engine(string condition)
    {
        var pack = SmallPack.Load(SmallPack.Rules(SmallPack.Rule("it", condition)));
        var (builtIn, nrules) = (pack.CreateEngine(), pack.CreateNRulesEngine());

        foreach (var patient in Histories.SelectMany(h => new[] { Patient(h, 10), Patient(h, FactValue.Unknown) })) nrules.Evaluate(patient).ShouldEqual(builtIn.Evaluate(patient));
    }

    private static PatientCase Patient((int DaysBefore, int Walk)[] history, FactValue today) => new(SmallPack.Day)
    {
        ["walk"] = today,
        History = [.. history.Select(h => new Visit(SmallPack.Day.AddDays(-h.DaysBefore)) { ["walk"] = h.Walk })],
    };
}
