using System.Text.Json;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Explanations;

public class ExplanationTests
{
    private const string Shared = """
        define:
          r2: { title: Walking has stalled, when: gain in walk since baseline < 5 min }
          both: { title: Both, because: They go together., when: [a is present, r2 is present] }
        """;

    [Fact]
    public void A_rule_and_a_concept_of_one_name_are_both_explained()
    {
        var text = Decide(Shared, "r2 is present → advice: note", "r2 is present → treatment: { walking: recommended }").Explain();

        text.Should().Contain("Rule 2 [r2]\n      ✓ r2 is present  (Walking has stalled").And.NotContain("Rule 2 [r2], see above");
        text.Split('\n').Count(l => l.EndsWith("(walk 10 min on 2026-03-02, 12 min today: gain 2 min)", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public void A_concept_is_opened_where_it_is_met_first_and_then_only_named()
    {
        var decision = Decide(Shared, "both is present → treatment: { walking: recommended }", "[both is present, r2 is known] → advice: note");

        var first = ConditionsOf(decision, "r1").Should().ContainSingle().Which;
        first.Should().BeEquivalentTo(new { Verdict = Verdict.Satisfied, Condition = "both is present", ConceptTitle = "Both", IsRepeated = false, Because = "They go together." });
        first.Inside.Select(c => c.Condition).Should().Equal("a is present", "r2 is present");
        first.Inside[1].Inside.Should().ContainSingle().Which.Condition.Should().Be("gain in walk since baseline < 5 min");
        var second = ConditionsOf(decision, "r2");
        second.Select(c => (c.Condition, c.IsRepeated, c.Inside.Count, c.Because)).Should().Equal(("both is present", true, 0, null), ("r2 is known", true, 0, null));
    }

    [Fact]
    public void A_change_is_observed_with_both_values_and_the_day_of_the_earlier_one()
    {
        var observed = ConditionsOf(Decide("", "gain in walk since baseline < 5 min → advice: note"), "r1").Single().Observed;

        observed.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Kind = ObservationKind.Change,
            Id = "walk",
            Value = "10 min",
            On = new DateOnly(2026, 3, 2),
            Lookback = "at baseline",
            Today = "12 min",
            ChangeKind = "gain",
            Change = "2 min",
        });
    }

    [Fact]
    public void A_parameter_is_observed_with_its_value_and_its_sources()
    {
        var observed = Explanations().SelectMany(AllConditions).SelectMany(c => c.Observed).Where(o => o.Id == "least_walking_gain").ToList();

        observed.Should().NotBeEmpty().And.OnlyContain(o => o.Kind == ObservationKind.Parameter && o.Value == "5 min" && o.Sources.Any(s => s.Statements.Count > 0));
    }

    [Fact]
    public void A_window_is_observed_with_the_parameter_that_gives_its_length()
    {
        var observed = Explanations().SelectMany(AllConditions).SelectMany(c => c.Observed).Where(o => o.Lookback?.Contains("rapid_loss_window", StringComparison.Ordinal) == true).ToList();

        observed.Should().NotBeEmpty().And.OnlyContain(o => o.Window!.Kind == ObservationKind.Parameter && o.Window.Id == "rapid_loss_window" && o.Window.Value == "72 hours");
    }

    [Fact]
    public void An_explanation_is_made_once_and_kept()
    {
        var decision = Decide("", "a is present → advice: note");

        decision.Explanation.Should().BeSameAs(decision.Explanation);
    }

    [Fact]
    public void The_text_is_made_from_the_tree_alone_and_the_json_holds_all_of_it()
    {
        foreach (var patient in ShippedCases.All.Cases.Select(c => c.Patient))
        {
            var decision = ShippedCases.Engine.Evaluate(patient);
            using var json = JsonDocument.Parse(decision.ToJson(explain: true));

            var read = JsonSerializer.Deserialize(json.RootElement.GetProperty("explanation"), TriageJsonContext.Default.Explanation)!;

            read.ToString().Should().Be(decision.Explain(), "of {0}", patient.Id);
        }
    }

    private static IEnumerable<Explanation> Explanations() => ShippedCases.All.Cases.Select(c => ShippedCases.Engine.Evaluate(c.Patient).Explanation);

    private static TriageDecision Decide(string define, params string[] rules)
    {
        var patient = SmallPack.Case("a");
        patient["walk"] = 12;
        patient.History.Add(new Visit(new DateOnly(2026, 3, 2)) { ["walk"] = 10 });
        return SmallPack.Engine(define, rules).Evaluate(patient);
    }

    private static IReadOnlyList<ExplainedCondition> ConditionsOf(TriageDecision decision, string rule) =>
        decision.Explanation.Sections.SelectMany(s => s.Conclusions).SelectMany(c => c.Rules).First(r => r.Id == rule && !r.IsRepeated).Conditions;

    private static IEnumerable<ExplainedCondition> AllConditions(Explanation explanation)
    {
        return explanation.Sections.SelectMany(s => s.Conclusions).SelectMany(c => c.Rules).SelectMany(r => r.Conditions).SelectMany(WithInside);

        static IEnumerable<ExplainedCondition> WithInside(ExplainedCondition condition) => condition.Inside.SelectMany(WithInside).Prepend(condition);
    }
}
