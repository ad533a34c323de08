using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Machine;

namespace Radiculo.Rules.Tests.Binding;

public class BoundConditionTests
{
    [Theory]
    [InlineData("walk is better than 30 min", "Greater")]
    [InlineData("walk is worse than 30 min", "Less")]
    [InlineData("pain is better than 5", "Less")]
    [InlineData("pain is worse than 5", "Greater")]
    [InlineData("reach is better than thigh", "Less")]
    [InlineData("grip is better than fair", "Greater")]
    [InlineData("reach at baseline is worse than thigh", "Greater")]
    [InlineData("reach is at least thigh", "GreaterOrEqual")]
    [InlineData("pain is at most 5", "LessOrEqual")]
    public void Better_and_worse_become_a_relation_by_the_fact(string condition, string relation) => Bind<CompareTest>(condition).Relation.ToString().Should().Be(relation);

    [Theory]
    [InlineData("walk >= 2 hours", "120 min")]
    [InlineData("walk >= half_an_hour", "half_an_hour (30 min)")]
    [InlineData("gain in walk since baseline >= half_an_hour", "half_an_hour (30 min)")]
    [InlineData("episode >= 42 days", "6 weeks")]
    [InlineData("rest < 90 min", "1.5 hours")]
    [InlineData("growth >= adult", "adult (216 months)")]
    [InlineData("age < 216 months", "18 years")]
    [InlineData("temperature >= fever", "fever (38 °C)")]
    [InlineData("reach is at least usual_reach", "usual_reach (thigh)")]
    [InlineData("reach is at least calf", "calf")]
    [InlineData("onset < 2026-03-01", "2026-03-01")]
    [InlineData("onset < care_start", "care_start")]
    [InlineData("walk > walk at last visit", "walk at last visit")]
    [InlineData("walk > change in walk over the last checkpoint", "change in walk over the last checkpoint (14 days)")]
    public void The_right_side_is_settled_in_the_unit_and_scale_of_the_left(string condition, string right) => Bind<CompareTest>(condition).Right.ToString().Should().Be(right);

    [Theory]
    [InlineData("reflex is absent", "2")]
    [InlineData("sign is present", "0")]
    [InlineData("reach is one of [foot, none, calf]", "0 3 4")]
    [InlineData("reach at last visit is back", "1")]
    public void A_value_of_a_choice_becomes_its_place(string condition, string places) => string.Join(' ', Bind<OneOfTest>(condition).Places).Should().Be(places);

    [Theory]
    [InlineData("time since onset >= 6 weeks", "6 weeks", 42, false)]
    [InlineData("time since onset < checkpoint", "checkpoint (14 days)", 14, false)]
    [InlineData("time since onset = rapid", "rapid (72 hours)", 3, false)]
    [InlineData("time since onset > 1 year", "1 year", 12, true)]
    public void A_length_of_time_becomes_days_or_months(string condition, string printed, int amount, bool inMonths)
    {
        var length = Bind<TimeSinceTest>(condition).Length;
        length.ToString().Should().Be(printed);
        (length.Length.Amount, length.Length.InMonths).Should().Be((amount, inMonths));
    }

    [Theory]
    [InlineData("numb_cough is present", "Present")]
    [InlineData("numb_cough is absent", "Absent")]
    [InlineData("numb_cough is known", "Known")]
    [InlineData("numb_cough is unknown", "Unknown")]
    public void A_concept_is_asked_by_its_place(string condition, string question)
    {
        var pack = ConditionsPack.Load($"'{condition}'").Bound;
        var test = pack.Rules.Single().When.Should().BeOfType<ConceptTest>().Subject;
        pack.Concepts[test.Concept].Id.Should().Be("numb_cough");
        test.Question.ToString().Should().Be(question);
    }

    [Fact]
    public void A_word_that_is_a_value_of_the_choice_means_that_value_even_where_a_fact_has_its_name()
    {
        var pack = RulePack.Load(
        [
            new("pack.yaml", "{ id: p, version: 1.0.0, title: P, scope: { covers: X., not_covered: [y] } }"),
            new("vocabulary.yaml", "facts:\n  reach: { type: choice, values: [none, back, leg], ordered: true, means: M., question: Q? }\n  back: { type: choice, values: [none, back, leg], ordered: true, means: M., question: Q? }"),
            new("catalogue/all.yaml", "dispositions: [{ id: home, title: Home, means: Stay. }]"),
            new("rules.yaml", "rules: [{ id: r, title: R, when: reach is at least back, then: { disposition: home } }]"),
        ]);
        pack.HasErrors.Should().BeFalse();
        pack.Bound.Rules.Single().When.Should().BeOfType<CompareTest>().Which.Right.Should().BeOfType<ConstantValue>();
    }

    [Theory]
    [InlineData("now", null, 0, false)]
    [InlineData("in checkpoint", null, 14, false)]
    [InlineData("in 3 months", null, 3, true)]
    [InlineData("care_start + 2 weeks", "care_start", 14, false)]
    [InlineData("care_start + adult", "care_start", 216, true)]
    public void A_due_date_counts_from_the_assessment_or_a_date(string due, string? from, int amount, bool inMonths)
    {
        var bound = ConditionsPack.Load("always", $"reevaluate: {{ due: {due}, reason: later }}").Bound.Rules.Single().Then.Reevaluate!;
        bound.From?.Id.Should().Be(from);
        (bound.From is null).Should().Be(from is null);
        (bound.After.Amount, bound.After.InMonths).Should().Be((amount, inMonths));
    }

    private static T Bind<T>(string condition)
        where T : BoundTest => ConditionsPack.Load($"'{condition}'").Bound.Rules.Single().When.Should().BeOfType<T>().Subject;
}
