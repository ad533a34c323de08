using NRules.RuleModel;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules.Tests;

public class DefinitionTests
{
    private const string Less = "define: { less: { title: Less, when: loss in walk since baseline > 0 min } }\n";

    [Theory]
    [InlineData("a is present", """
        rule it <= exists RecordedFact[a; (left == 1)]
        rule not: it <= exists RecordedFact[a; Not((left == 1))]
        """)]
    [InlineData("[a is present, walk < 5 min]", """
        group not: group 2 <= or(exists RecordedFact[a; Not((left == 1))], exists RecordedFact[walk; Not((left < 5000000))])
        rule it <= and(exists RecordedFact[a; (left == 1)], exists RecordedFact[walk; (left < 5000000)])
        rule not: it <= exists GroupFact[(derived.Truth == False); (derived.Node == 2)]
        """)]
    [InlineData("{ all: [a is present, { any: [b is absent, less is present] }] }", """
        group group 3 <= or(exists ConceptFact[(concept.Value == Present); (concept.Id == "less")], exists RecordedFact[b; (left == 0)])
        group not: group 3 <= and(exists ConceptFact[(concept.Value == Absent); (concept.Id == "less")], exists RecordedFact[b; Not((left == 0))])
        group not: group 4 <= or(exists RecordedFact[a; Not((left == 1))], exists GroupFact[(derived.Truth == False); (derived.Node == 3)])
        concept less <= exists MeasureFact[(left.Measure == 0); (left.Value > 0)]
        concept not: less <= exists MeasureFact[(left.Measure == 0); Not((left.Value > 0))]
        rule it <= and(exists RecordedFact[a; (left == 1)], exists GroupFact[(derived.Truth == True); (derived.Node == 3)])
        rule not: it <= exists GroupFact[(derived.Truth == False); (derived.Node == 4)]
        """)]
    [InlineData("{ at_least: { count: 2, of: [a is present, b is present, c is present] } }", """
        item group 3: a is present <= exists RecordedFact[a; (left == 1)]
        item group 3: b is present <= exists RecordedFact[b; (left == 1)]
        item group 3: c is present <= exists RecordedFact[c; (left == 1)]
        group group 3 <= collect ItemFact[(item.Group == 3); (item.Truth == True)] where (items.Count() >= 2)
        item not: group 3: a is present <= exists RecordedFact[a; Not((left == 1))]
        item not: group 3: b is present <= exists RecordedFact[b; Not((left == 1))]
        item not: group 3: c is present <= exists RecordedFact[c; Not((left == 1))]
        group not: group 3 <= collect ItemFact[(item.Group == 3); (item.Truth == False)] where (items.Count() >= 2)
        rule it <= exists GroupFact[(derived.Truth == True); (derived.Node == 3)]
        rule not: it <= exists GroupFact[(derived.Truth == False); (derived.Node == 3)]
        """)]
    [InlineData("less is unknown", """
        group group 1 <= or(exists ConceptFact[(concept.Value == Present); (concept.Id == "less")], exists ConceptFact[(concept.Value == Absent); (concept.Id == "less")])
        group not: group 1 <= and(not ConceptFact[(concept.Value == Present); (concept.Id == "less")], not ConceptFact[(concept.Value == Absent); (concept.Id == "less")])
        concept less <= exists MeasureFact[(left.Measure == 0); (left.Value > 0)]
        concept not: less <= exists MeasureFact[(left.Measure == 0); Not((left.Value > 0))]
        rule it <= exists GroupFact[(derived.Truth == False); (derived.Node == 1)]
        rule not: it <= exists GroupFact[(derived.Truth == True); (derived.Node == 1)]
        """)]
    [InlineData("[walk is known, sit is unknown]", """
        group not: group 3 <= or(not RecordedFact[walk], exists RecordedFact[sit])
        rule it <= and(exists RecordedFact[walk], not RecordedFact[sit])
        rule not: it <= exists GroupFact[(derived.Truth == False); (derived.Node == 3)]
        """)]
    [InlineData("always", """
        rule it <= exists Assessment[]
        """)]
    public void A_condition_becomes_elements_for_its_truth_and_by_De_Morgan_for_its_falsehood(string when, string expected)
    {
        var pack = SmallPack.Load((when.Contains("less is", StringComparison.Ordinal) ? Less : "") + SmallPack.Rules(SmallPack.Rule("it", when)));

        var definitions = pack.ToRuleDefinitions().Where(d => d.Tags[0] is not ("measure" or "condition")).Select(d => d.Print());

        string.Join('\n', definitions).Should().Be(expected.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_rule_of_the_shipped_pack_has_a_definition_under_its_id()
    {
        var pack = RulePack.LumbosacralRadiculopathy;

        var rules = pack.ToRuleDefinitions().Where(d => d.Tags.Contains("rule")).ToList();

        rules.Select(d => d.Name).Should().Contain(pack.RuleIds).And.OnlyHaveUniqueItems();
        rules.Should().OnlyContain(d => d.Tags.Contains(pack.Pack.Id) && d.Priority > 0 && d.Repeatability == RuleRepeatability.NonRepeatable);
    }

    [Fact]
    public void A_definition_that_was_not_compiled_is_an_error_that_names_it()
    {
        var definitions = SmallPack.Load(SmallPack.Rules(SmallPack.Rule("first", "a is present"), SmallPack.Rule("second", "b is present"))).ToRuleDefinitions();
        var compiled = SessionFactoryBuilder.Compile([.. definitions.Where(d => d.Name != "second")]);

        var check = () => SessionFactoryBuilder.CheckComplete(compiled, definitions);

        check.Should().Throw<InvalidOperationException>().WithMessage($"*compiled {definitions.Count - 1} of {definitions.Count}*second*");
    }

    [Fact]
    public void Alternatives_inside_a_conjunction_are_not_multiplied_out()
    {
        var either = string.Join(", ", Enumerable.Range(1, 40).Select(i => $"{{ any: [walk < {i} min, sit > {i} min] }}"));
        var pack = SmallPack.Load(SmallPack.Rules(SmallPack.Rule("it", $"{{ all: [{either}] }}")));

        var engine = pack.CreateNRulesEngine();

        engine.Evaluate(new PatientCase(SmallPack.Day) { ["walk"] = 30, ["sit"] = 30 }).VerdictOf("it").Should().Be(Verdict.Refuted);
        engine.Evaluate(new PatientCase(SmallPack.Day) { ["walk"] = 20, ["sit"] = 30 }).VerdictOf("it").Should().Be(Verdict.Satisfied);
        engine.Evaluate(new PatientCase(SmallPack.Day) { ["walk"] = 20 }).VerdictOf("it").Should().Be(Verdict.Undetermined);
    }
}
