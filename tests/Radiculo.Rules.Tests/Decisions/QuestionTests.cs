using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Decisions;

public class QuestionTests
{
    [Fact]
    public void What_could_raise_the_disposition_furthest_is_asked_first_then_scope_then_the_rest() =>
        Ask("",
            "a is present → advice: note",
            "b is present → red_flag: bad, disposition: soon",
            "c is present → out_of_scope: young",
            "d is present → red_flag: worse, disposition: now")
            .Should().Equal("d now", "b soon", "c", "a");

    [Fact]
    public void Among_equals_the_order_of_the_vocabulary_decides() =>
        Ask("", "[c is present, b is present] → red_flag: bad, disposition: now", "[a is present, h is present] → red_flag: bad, disposition: now", "[g is present, f is present] → advice: note")
            .Should().Equal("a now", "b now", "c now", "h now", "f", "g");

    [Fact]
    public void Scope_does_not_come_before_what_raises_the_disposition_equally_far() =>
        Ask("", "a is present → red_flag: bad, disposition: now", "b is present → red_flag: bad, disposition: now", "b is present → out_of_scope: young").Should().Equal("a now", "b now");

    [Fact]
    public void Of_several_rules_that_wait_for_a_fact_the_highest_disposition_counts() =>
        Ask("", "a is present → red_flag: bad, disposition: soon", "[a is present, b is present] → red_flag: worse, disposition: now", "a is present → advice: note").Should().Equal("a now", "b now");

    [Fact]
    public void A_rule_raises_nothing_that_is_not_above_what_is_established() =>
        Ask("a", "a is present → red_flag: bad, disposition: soon", "b is present → red_flag: bad, disposition: soon", "c is present → red_flag: worse, disposition: now", "d is present → disposition: home")
            .Should().Equal("c now", "b", "d");

    [Theory]
    [InlineData("[a is present, b is present]", "-a", "")]
    [InlineData("[a is present, b is present]", "a", "b")]
    [InlineData("{ any: [a is present, b is present] }", "a", "")]
    [InlineData("{ any: [a is present, b is present] }", "-a", "b")]
    [InlineData("{ any: [[a is present, b is present], c is present] }", "-a", "c")]
    [InlineData("{ none: [a is present, b is present] }", "a", "")]
    [InlineData("{ at_least: { count: 2, of: [a is present, b is present, c is present] } }", "-ab", "")]
    [InlineData("{ at_least: { count: 2, of: [a is present, b is present, c is present] } }", "-a", "b c")]
    [InlineData("[a is known, b is present]", "", "")]
    [InlineData("[a is unknown, b is present]", "", "b")]
    [InlineData("[both is present, c is present]", "", "a b c")]
    [InlineData("[both is present, c is present]", "b", "a c")]
    [InlineData("{ any: [both is known, c is present] }", "-c", "")]
    [InlineData("walk < walk at baseline", "", "walk")]
    [InlineData("gain in walk since baseline > 0 min", "", "walk")]
    [InlineData("walk at baseline > 3 min", "", "")]
    [InlineData("time since start >= 14 days", "", "start")]
    public void Only_what_an_undetermined_rule_waits_for_is_asked(string when, string findings, string asked)
    {
        var decision = SmallPack.Engine("define: { both: { title: Both, when: [a is present, b is present] } }", [$"{when} → advice: note"]).Evaluate(SmallPack.Case(findings));
        string.Join(' ', decision.Questions.Select(q => q.Fact)).Should().Be(asked);
    }

    [Fact]
    public void The_date_a_due_date_counts_from_is_asked_for()
    {
        var decision = SmallPack.Engine("a is present → reevaluate: { due: start + 14 days, reason: later }").Evaluate(SmallPack.Case("a"));
        decision.VerdictOf("r1").Should().Be(Verdict.Undetermined);
        decision.Questions.Select(q => (q.Fact, q.Text)).Should().Equal(("start", "When?"));
    }

    [Fact]
    public void A_fact_recorded_only_earlier_is_asked_for_today()
    {
        var patient = SmallPack.Case("");
        patient.History.Add(new Visit(new DateOnly(2026, 3, 2)) { ["walk"] = 10, ["a"] = Finding.Present });
        SmallPack.Engine("[a is present, walk > 5 min] → advice: note").Evaluate(patient).Questions.Select(q => q.Fact).Should().Equal("a", "walk");
    }

    private static IEnumerable<string> Ask(string findings, params string[] rules) =>
        SmallPack.Engine(rules).Evaluate(SmallPack.Case(findings)).Questions.Select(q => q.CouldRaiseTo is null ? q.Fact : $"{q.Fact} {q.CouldRaiseTo}");
}
