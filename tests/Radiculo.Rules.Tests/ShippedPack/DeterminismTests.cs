using System.Globalization;
using Radiculo.Rules.Model;
using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.ShippedPack;

public class DeterminismTests
{
    private static readonly string[] Names = ["tr-TR", "de-DE", "ar-SA"];

    public static TheoryData<string> Cultures => [.. Names];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_same_cases_give_the_same_bytes_in_every_culture_from_the_files_on(string culture)
    {
        var expected = In("", ReadAndDecide);
        In(culture, ReadAndDecide).Should().Equal(expected);

        static List<string> ReadAndDecide()
        {
            var pack = RulePack.Load(Repository.ShippedPack);
            var engine = pack.CreateEngine();
            return [.. PackCases.Load(Repository.ShippedPack, pack).Cases.Select(c => Bytes(engine.Evaluate(c.Patient)))];
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Generated_patients_get_the_same_bytes_in_every_culture(string culture) => Patients.All(patient =>
        In("", () => Bytes(patient.Decide())) == In(culture, () => Bytes(patient.Decide())) ? null : $"another decision in {culture}", 300);

    [Theory]
    [InlineData("tr-TR", "i", "İ")]
    [InlineData("de-DE", "1.5", "1,5")]
    [InlineData("ar-SA", "2026", "1447")]
    public void The_cultures_are_at_hand_and_differ(string culture, string invariant, string here) =>
        In(culture, () => new[] { "i".ToUpper(CultureInfo.CurrentCulture), 1.5.ToString(CultureInfo.CurrentCulture), new DateTime(2026, 3, 16).ToString("yyyy", CultureInfo.CurrentCulture) })
            .Should().Contain(here).And.NotContain(invariant);

    [Fact]
    public void The_same_cases_give_the_same_bytes_on_many_threads_at_once()
    {
        var cases = ShippedCases.All.Cases.Select(c => (c.Patient, Expected: Bytes(ShippedCases.Engine.Evaluate(c.Patient)))).ToList();
        var differences = 0;
        Parallel.For(0, 4 * cases.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var (patient, expected) = cases[i % cases.Count];
            if (In(Names[i % Names.Length], () => Bytes(ShippedCases.Engine.Evaluate(patient))) != expected) Interlocked.Increment(ref differences);
        });
        differences.Should().Be(0);
    }

    [Fact]
    public void No_order_of_files_and_rules_changes_a_decision()
    {
        var shuffled = Enumerable.Range(1, 8).Select(ShuffledPack.Load).ToList();
        shuffled.Should().OnlyContain(p => p.Diagnostics.Count == 0 && p.RuleIds.SequenceEqual(ShippedCases.Pack.RuleIds));
        shuffled.Select(p => p.Pack.Hash).Should().OnlyHaveUniqueItems();
        var engines = shuffled.Select(p => p.CreateEngine()).ToList();
        ShippedCases.All.Cases.Where(c => engines.Any(e => Differs(Patient.Of(c.Patient), e))).Select(c => c.Id).Should().BeEmpty();
        Patients.All(patient => engines.Any(e => Differs(patient, e)) ? "another order of rules gives another decision" : null, 500);
    }

    /// <summary>Whether anything but the hash differs; an explanation shows the first twelve digits of it.</summary>
    private static bool Differs(Patient patient, ITriageEngine engine)
    {
        var (here, shipped) = (engine.Pack.Hash, ShippedCases.Pack.Pack.Hash);
        var bytes = Bytes(patient.Decide(engine)).Replace(here, shipped, StringComparison.Ordinal).Replace(here[..12], shipped[..12], StringComparison.Ordinal);
        return bytes != Bytes(patient.Decide());
    }

    private static string Bytes(TriageDecision decision) => $"{decision.ToJson()}\n{decision.Explain()}";

    private static T In<T>(string culture, Func<T> act)
    {
        var (current, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (current, ui);
        }
    }
}
