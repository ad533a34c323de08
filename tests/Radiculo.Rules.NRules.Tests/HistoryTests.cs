using System.Globalization;

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

    [Theory]
    [InlineData("2026-03-31", "2026-02-28", false)]
    [InlineData("2026-03-31", "2026-03-01", true)]
    [InlineData("2026-03-28", "2026-02-28", true)]
    [InlineData("2028-03-31", "2028-02-29", false)]
    [InlineData("0001-01-31", "0001-01-01", true)]
    [InlineData("9999-12-31", "9999-12-01", true)]
    [InlineData("9999-12-31", "9999-11-30", false)]
    public void A_window_of_months_counts_forwards_from_the_visit(string assessment, string visit, bool isCovered)
    {
        var pack = SmallPack.Load(SmallPack.Rules(
            SmallPack.Rule("recorded", "walk was recorded over the last 1 month"),
            SmallPack.Rule("measured", "change in walk over the last 1 month > 0 min"),
            SmallPack.Rule("compared", "walk is between change in walk over the last 1 month and change in walk since baseline")));
        var patient = new PatientCase(DateOnly.Parse(assessment, CultureInfo.InvariantCulture))
        {
            ["walk"] = 6,
            History = [new Visit(DateOnly.Parse(visit, CultureInfo.InvariantCulture)) { ["walk"] = 0 }],
        };

        var decision = pack.CreateNRulesEngine().Evaluate(patient);

        decision.ShouldEqual(pack.CreateEngine().Evaluate(patient));
        decision.Advice.SelectMany(a => a.Rules).Should().BeEquivalentTo(isCovered ? ["recorded", "measured", "compared"] : (string[])[]);
    }

    private static PatientCase Patient((int DaysBefore, int Walk)[] history, FactValue today) => new(SmallPack.Day)
    {
        ["walk"] = today,
        History = [.. history.Select(h => new Visit(SmallPack.Day.AddDays(-h.DaysBefore)) { ["walk"] = h.Walk })],
    };
}
