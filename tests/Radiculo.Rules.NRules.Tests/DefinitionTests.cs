using NRules.RuleModel;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules.Tests;

public class DefinitionTests
{
    [Fact]
    public void A_rule_is_one_definition_and_so_is_a_concept_and_one_puts_the_case_together()
    {
        var pack = SmallPack.Load("define: { less: { title: Less, when: loss in walk since baseline > 0 min } }\n"
            + SmallPack.Rules(SmallPack.Rule("first", "a is present"), SmallPack.Rule("second", "less is unknown")));

        pack.ToRuleDefinitions().Select(d => $"{d.Tags[0]} {d.Name}").Should().Equal("case small", "concept less", "rule first", "rule second");
    }

    [Fact]
    public void Every_rule_of_the_shipped_pack_has_a_definition_under_its_id()
    {
        var pack = RulePack.LumbosacralRadiculopathy;

        var rules = pack.ToRuleDefinitions().Where(d => d.Tags.Contains("rule")).ToList();

        rules.Select(d => d.Name).Should().Contain(pack.RuleIds).And.OnlyHaveUniqueItems();
        rules.Should().OnlyContain(d => d.Tags.Contains(pack.Pack.Id) && d.Priority > 0);
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
