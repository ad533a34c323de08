using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Decisions;

public class StanceTests
{
    private static readonly string[] Rules =
    [
        "a is present → treatment: { walking: recommended }",
        "b is present → treatment: { walking: conditional }",
        "c is present → treatment: { walking: withheld }",
        "d is present → treatment: { walking: contraindicated }",
    ];

    /// <summary>What each record makes of walking; everything not named is absent unless it stands after a question mark.</summary>
    [Theory]
    [InlineData("a", "", Stance.Recommended, "r1")]
    [InlineData("ab", "", Stance.Conditional, "r2")]
    [InlineData("abc", "", Stance.Withheld, "r3")]
    [InlineData("abcd", "", Stance.Contraindicated, "r4")]
    [InlineData("d", "", Stance.Contraindicated, "r4")]
    [InlineData("a", "b", Stance.Conditional, "r2")]
    [InlineData("a", "c", Stance.Withheld, "r3")]
    [InlineData("a", "bc", Stance.Withheld, "r3")]
    [InlineData("a", "d", Stance.Withheld, "r4")]
    [InlineData("a", "cd", Stance.Withheld, "r3 r4")]
    [InlineData("b", "a", Stance.Conditional, "r2")]
    [InlineData("c", "d", Stance.Withheld, "r3")]
    [InlineData("c", "ab", Stance.Withheld, "r3")]
    [InlineData("d", "abc", Stance.Contraindicated, "r4")]
    public void The_strictest_stance_wins_and_a_stricter_one_not_ruled_out_counts(string present, string unknown, Stance stance, string rules)
    {
        var absent = string.Concat("abcd".Except(present).Except(unknown));
        var walking = SmallPack.Engine(Rules).Evaluate(SmallPack.Case($"{present}-{absent}")).Treatments.Should().ContainSingle().Subject;
        walking.Stance.Should().Be(stance);
        string.Join(' ', walking.Rules).Should().Be(rules);
        walking.Why.Any(why => why.StartsWith("Not yet ruled out", StringComparison.Ordinal)).Should().Be((stance == Stance.Withheld && !present.Contains('c')) || (stance == Stance.Conditional && !present.Contains('b')));
        (walking.Protocol is not null).Should().Be(stance is Stance.Recommended or Stance.Conditional);
    }

    [Theory]
    [InlineData("-abcd")]
    [InlineData("")]
    [InlineData("-abc")]
    public void A_treatment_that_no_rule_speaks_for_is_not_listed(string findings) => SmallPack.Engine(Rules).Evaluate(SmallPack.Case(findings)).Treatments.Should().BeEmpty();

    /// <summary>e raises a red flag, g puts out of scope, h raises the disposition without reaching the rung.</summary>
    [Theory]
    [InlineData("a-egh", TriageStatus.Conclusive, Stance.Recommended, "r1")]
    [InlineData("ae-gh", TriageStatus.Conclusive, Stance.Withheld, "r5")]
    [InlineData("a-gh", TriageStatus.NeedsInformation, Stance.Withheld, "r5")]
    [InlineData("ag-eh", TriageStatus.OutOfScope, Stance.Withheld, "r6")]
    [InlineData("ag-h", TriageStatus.NeedsInformation, Stance.Withheld, "r5")]
    [InlineData("aeg-h", TriageStatus.OutOfScope, Stance.Withheld, "r5")]
    [InlineData("a-eh", TriageStatus.Conclusive, Stance.Recommended, "r1")]
    [InlineData("ah-eg", TriageStatus.Conclusive, Stance.Recommended, "r1")]
    [InlineData("a-eg", TriageStatus.Conclusive, Stance.Recommended, "r1")]
    public void Status_and_disposition_withhold_what_would_be_offered(string findings, TriageStatus status, Stance stance, string rules)
    {
        string[] more = ["e is present → red_flag: bad, disposition: soon", "g is present → out_of_scope: young", "h is present → disposition: home"];
        var decision = SmallPack.Engine([.. Rules, .. more]).Evaluate(SmallPack.Case(findings + "bcd"));
        decision.Status.Should().Be(status);
        var walking = decision.Treatments.Should().ContainSingle().Subject;
        walking.Stance.Should().Be(stance);
        walking.Rules.Should().Equal(rules);
    }

    [Theory]
    [InlineData("ce", Stance.Withheld, "r3")]
    [InlineData("de", Stance.Contraindicated, "r4")]
    public void What_is_not_offered_anyway_keeps_its_own_reason(string findings, Stance stance, string rule)
    {
        var walking = SmallPack.Engine([.. Rules, "e is present → red_flag: bad, disposition: now"]).Evaluate(SmallPack.Case(findings)).Treatments.Single();
        walking.Stance.Should().Be(stance);
        walking.Rules.Should().Equal(rule);
    }

    [Fact]
    public void An_undetermined_red_flag_that_raises_nothing_further_withholds_no_treatment_by_itself()
    {
        var decision = SmallPack.Engine("a is present → treatment: { walking: recommended }", "b is present → red_flag: bad, disposition: home").Evaluate(SmallPack.Case("a"));
        decision.Status.Should().Be(TriageStatus.Conclusive);
        decision.RedFlags.Should().ContainSingle().Which.Verdict.Should().Be(Verdict.Undetermined);
        decision.Treatments.Single().Stance.Should().Be(Stance.Recommended);
    }

    [Fact]
    public void An_established_emergency_needs_no_information_about_lesser_flags()
    {
        var engine = SmallPack.Engine("a is present → red_flag: worse, disposition: now", "b is present → red_flag: bad, disposition: soon");
        engine.Evaluate(SmallPack.Case("a")).Status.Should().Be(TriageStatus.Conclusive);
        engine.Evaluate(SmallPack.Case("-a")).Status.Should().Be(TriageStatus.NeedsInformation);
    }

    [Theory]
    [InlineData("ae", Stance.Recommended, "r1")]
    [InlineData("abe", Stance.Contraindicated, "r2")]
    [InlineData("a", Stance.Recommended, "r1")]
    public void Neither_status_nor_disposition_nor_what_is_unknown_withholds_an_investigation(string findings, Stance stance, string rule)
    {
        var decision = SmallPack.Engine(
            "a is present → investigation: { image: recommended }",
            "b is present → investigation: { image: contraindicated }",
            "e is present → red_flag: bad, disposition: now",
            "g is present → out_of_scope: young").Evaluate(SmallPack.Case(findings));
        var image = decision.Investigations.Should().ContainSingle().Subject;
        image.Stance.Should().Be(stance);
        image.Rules.Should().Equal(rule);
    }

    [Fact]
    public void An_undetermined_rule_alone_lists_no_investigation() =>
        SmallPack.Engine("a is present → investigation: { image: recommended }").Evaluate(SmallPack.Case("")).Investigations.Should().BeEmpty();
}
