using System.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Explanations;

public class WhyNotTests
{
    /// <summary>The record as <see cref="SmallPack.Case"/> reads it; what is merely unknown is marked with a question mark.</summary>
    [Theory]
    [InlineData("a is present", "", "a is present?")]
    [InlineData("a is present", "-a", "a is present")]
    [InlineData("[a is present, b is present]", "a", "b is present?")]
    [InlineData("[a is present, b is absent]", "b", "a is present?; b is absent")]
    [InlineData("{ any: [[a is present, b is present], c is present] }", "", "c is present?")]
    [InlineData("{ any: [[a is present, b is present], c is present] }", "a-c", "b is present?")]
    [InlineData("{ any: [a is present, b is present] }", "-a", "b is present?")]
    [InlineData("{ any: [a is present, b is present] }", "-ab", "a is present")]
    [InlineData("{ any: [a is present, [b is present, c is present]] }", "-a", "a is present")]
    [InlineData("[{ any: [a is present, b is present] }, { any: [b is present, c is present] }]", "-abc", "b is present")]
    [InlineData("[{ any: [a is present, b is present] }, { any: [c is present, b is present] }, { any: [d is present, b is present] }]", "-abcd", "b is present")]
    [InlineData("[{ any: [a is present, b is present] }, { none: [a is present] }]", "-ab", "b is present")]
    [InlineData("[{ any: [a is present, b is present] }, { none: [a is present] }]", "a-b", "b is present; not: a is present")]
    [InlineData("[{ any: [a is absent, b is present] }, a is present]", "-ab", "a is present; b is present")]
    [InlineData("{ none: [a is present, b is present] }", "a", "not: a is present; not: b is present?")]
    [InlineData("{ none: [[a is present, b is present]] }", "ab", "not: a is present")]
    [InlineData("{ none: [[a is present, b is present]] }", "a", "not: b is present?")]
    [InlineData("{ none: [{ none: [a is present] }] }", "-a", "a is present")]
    [InlineData("{ at_least: { count: 2, of: [a is present, b is present, c is present] } }", "a-b", "c is present?")]
    [InlineData("{ at_least: { count: 2, of: [a is present, b is present, c is present] } }", "-abc", "a is present; b is present")]
    [InlineData("{ at_least: { count: 2, of: [[a is present, b is present], [b is present, c is present], [d is present, e is present], f is present] } }", "f-abcde", "a is present; b is present")]
    [InlineData("{ at_least: { count: 2, of: [[a is present, b is present], [b is present, c is present], [d is present, e is present]] } }", "-abcde", "a is present; b is present; c is present")]
    [InlineData("{ none: [{ at_least: { count: 2, of: [a is present, b is present, c is present] } }] }", "abc", "not: a is present; not: b is present")]
    [InlineData("{ none: [{ at_least: { count: 2, of: [a is present, b is present, c is present] } }] }", "ab", "not: a is present; not: c is present?")]
    [InlineData("{ none: [{ at_least: { count: 2, of: [a is present, b is present, c is present] } }] }", "ab-c", "not: a is present")]
    [InlineData("a is known", "", "a is known")]
    [InlineData("a is unknown", "a", "a is unknown")]
    [InlineData("walk is between 5 min and 10 min", "", "walk is between 5 min and 10 min?")]
    [InlineData("both is present", "a", "b is present?")]
    [InlineData("both is absent", "ab", "not: a is present")]
    [InlineData("either is absent", "a", "not: a is present; not: b is present?")]
    [InlineData("both is known", "a", "both is known")]
    [InlineData("[both is present, { any: [a is absent, c is present] }]", "-abc", "a is present; b is present; c is present")]
    [InlineData("{ any: [nested is present, [e is present, f is present]] }", "ad", "b is present?")]
    public void A_rule_lacks_the_smallest_set_of_conditions(string when, string findings, string lacking)
    {
        const string Define = """
            define:
              both: { title: Both, when: [a is present, b is present] }
              either: { title: Either, when: { any: [a is present, b is present] } }
              nested: { title: Nested, when: [both is present, d is present] }
            """;
        var decision = SmallPack.Engine(Define, [$"{when} → advice: note"]).Evaluate(SmallPack.Case(findings));
        var conditions = decision.WhyNot("r1").Conditions;
        conditions.Select(c => $"{(c.MustHold ? "" : "not: ")}{c.Condition}{(c.IsUnknown ? "?" : "")}").Should().BeEquivalentTo(lacking.Split("; "));
    }

    [Fact]
    public void A_rule_that_holds_lacks_nothing()
    {
        var whyNot = SmallPack.Engine("a is present → advice: note").Evaluate(SmallPack.Case("a")).WhyNot("r1");
        whyNot.Should().BeEquivalentTo(new WhyNot { RuleId = "r1", Verdict = Verdict.Satisfied, Conditions = [] });
        whyNot.ToString().Should().Be("r1 holds.");
    }

    [Fact]
    public void Nothing_could_make_an_impossible_rule_hold()
    {
        var whyNot = SmallPack.Engine("{ none: [always] } → advice: note").Evaluate(SmallPack.Case("")).WhyNot("r1");
        whyNot.ToString().Should().Be("r1 does not hold: nothing in the record could make it hold.");
    }

    [Fact]
    public void A_search_that_was_ended_does_not_say_that_nothing_could_make_the_rule_hold()
    {
        var items = Enumerable.Range(1, 59).Select(i => $"[walk >= {i} min, {{ none: [walk >= {1 + (i * 3 % 59)} min] }}]");
        var whyNot = SmallPack.Engine($"{{ at_least: {{ count: 31, of: [{string.Join(", ", items)}] }} }} → advice: note").Evaluate(SmallPack.Case("")).WhyNot("r1");
        whyNot.Should().BeEquivalentTo(new WhyNot { RuleId = "r1", Verdict = Verdict.Undetermined, Conditions = [], IsComplete = false });
        whyNot.ToString().Should().Be("r1 is undetermined: no way to make it hold was found in good time.");
    }

    [Fact]
    public void A_date_that_the_due_date_counts_from_is_lacking_too()
    {
        var decision = SmallPack.Engine("a is present → reevaluate: { due: start + 14 days, reason: later }").Evaluate(SmallPack.Case(""));
        decision.WhyNot("r1").Conditions.Select(c => c.ToString()).Should().Equal("a is present  (unknown: a not recorded)", "start is known  (unknown: start not recorded)");
    }

    [Fact]
    public void Each_condition_says_what_the_record_holds()
    {
        var patient = SmallPack.Case("-a");
        patient["walk"] = 3;
        patient.History.Add(new Visit(new DateOnly(2026, 3, 2)) { ["walk"] = 10 });
        var decision = SmallPack.Engine("[a is present, walk >= 5 min, gain in walk since baseline > 0 min, time since start >= 14 days] → advice: note").Evaluate(patient);
        decision.WhyNot("r1").Conditions.Select(c => c.Observed.Should().ContainSingle().Which.ToString()).Should().BeEquivalentTo(
            "a absent", "walk 3 min", "walk 10 min on 2026-03-02, 3 min today: gain -7 min", "start not recorded");
    }

    [Fact]
    public void A_rule_with_very_many_ways_is_answered_in_time()
    {
        var items = string.Join(", ", from x in "abcdefgh" from y in "abcdefgh" where x < y select $"{{ any: [[{x} is present, {y} is absent], [{x} is absent, {y} is present]] }}");
        var engine = SmallPack.Engine($"{{ at_least: {{ count: 15, of: [{items}] }} }} → advice: note");
        var watch = Stopwatch.StartNew();
        var whyNot = engine.Evaluate(SmallPack.Case("")).WhyNot("r1");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
        var patient = SmallPack.Case("");
        foreach (var lacking in whyNot.Conditions)
        {
            var asksForPresent = lacking.Condition.EndsWith("present", StringComparison.Ordinal);
            patient[lacking.Observed.Should().ContainSingle().Which.Id] = asksForPresent == lacking.MustHold ? Finding.Present : Finding.Absent;
        }

        engine.Evaluate(patient).VerdictOf("r1").Should().Be(Verdict.Satisfied);
    }

    [Fact]
    public void A_long_chain_of_concepts_is_answered()
    {
        const int Links = 49; // the longest row there may be; each link asks twice, so that following every path would take 2^49 steps
        var define = "define:\n  c0: { title: C, when: a is present }\n" + string.Concat(Enumerable.Range(1, Links).Select(i => $"  c{i}: {{ title: C, when: [c{i - 1} is present, c{i - 1} is known] }}\n"));
        var decision = SmallPack.Engine(define, [$"c{Links} is present → advice: note", "c3 is present → advice: note"]).Evaluate(SmallPack.Case(""));
        decision.WhyNot("r1").Conditions.Should().NotBeEmpty();
        decision.WhyNot("r2").Conditions.Select(c => c.Condition).Should().Contain("a is present");
    }
}
