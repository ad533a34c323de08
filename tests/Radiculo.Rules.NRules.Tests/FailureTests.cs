using System.Linq.Expressions;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules.Tests;

public class FailureTests
{
    private static readonly RulePack Pack = SmallPack.Load(SmallPack.Rules(SmallPack.Rule("it", "[a is present, walk < 5 min]")));

    [Fact]
    public void A_value_a_condition_cannot_read_throws_out_of_the_hosts_session()
    {
        var session = SessionFactoryBuilder.Compile(Pack.ToRuleDefinitions()).CreateSession();
        session.InsertAll([new Assessment(SmallPack.Day), new RecordedFact("walk", "far")]);

        var fire = () => session.Fire();

        fire.Should().Throw<RuleRhsExpressionEvaluationException>().WithInnerException<PatientCaseException>().WithMessage("*walk*far*");
    }

    [Fact]
    public void A_failure_the_host_declares_handled_leaves_every_rule_undetermined()
    {
        var session = SessionFactoryBuilder.Compile(Pack.ToRuleDefinitions()).CreateSession();
        session.Events.RhsExpressionFailedEvent += (_, failure) => failure.IsHandled = true;

        session.InsertAll([new Assessment(SmallPack.Day), new RecordedFact("a", Finding.Absent), new RecordedFact("walk", "far")]);
        session.Fire();

        session.Query<RuleVerdict>().Should().BeEmpty();
    }

    [Fact]
    public void A_value_that_stops_fitting_takes_the_verdicts_back_that_were_drawn_before_it()
    {
        var session = SessionFactoryBuilder.Compile(Pack.ToRuleDefinitions()).CreateSession();
        session.Events.RhsExpressionFailedEvent += (_, failure) => failure.IsHandled = true;
        session.InsertAll([new Assessment(SmallPack.Day), new RecordedFact("a", Finding.Absent), new RecordedFact("walk", 3)]);
        session.Fire();
        session.Query<RuleVerdict>().Should().ContainSingle();

        session.Update(new RecordedFact("walk", "far"));
        session.Fire();

        session.Query<RuleVerdict>().Should().BeEmpty("a verdict must not outlive the record it rests on");
    }

    [Fact]
    public void An_action_that_throws_comes_out_of_the_engine()
    {
        var engine = EngineWith(Then((_, _) => Fail()));

        var decide = () => engine.Evaluate(new PatientCase(SmallPack.Day));

        decide.Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void A_case_with_errors_reports_all_of_them_as_the_built_in_engine_does()
    {
        var patient = new PatientCase(SmallPack.Day) { Id = "p", ["aa"] = Finding.Present, ["walk"] = "far" };
        var builtIn = () => Pack.CreateEngine().Evaluate(patient);
        var nrules = () => Pack.CreateNRulesEngine().Evaluate(patient);

        nrules.Should().Throw<PatientCaseException>().WithMessage(builtIn.Should().Throw<PatientCaseException>().Which.Message);
    }

    [Fact]
    public void There_is_no_engine_and_there_are_no_definitions_for_a_pack_with_errors()
    {
        var broken = SmallPack.Load(SmallPack.Rules(SmallPack.Rule("it", "nothing is present")));

        ((Action)(() => broken.CreateNRulesEngine())).Should().Throw<RulePackException>();
        ((Action)(() => broken.ToRuleDefinitions())).Should().Throw<RulePackException>();
    }

    [Fact]
    public void Threads_that_share_an_engine_decide_as_one_does()
    {
        var engine = Pack.CreateNRulesEngine();
        var cases = Enumerable.Range(0, 400).Select(i => new PatientCase(SmallPack.Day) { ["a"] = i % 3 == 0 ? Finding.Present : Finding.Absent, ["walk"] = i % 10 }).ToList();

        var together = cases.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(c => engine.Evaluate(c).ToJson());

        together.Should().Equal(cases.Select(c => engine.Evaluate(c).ToJson()));
    }

    private static void Fail() => throw new NotSupportedException("on purpose");

    private static NRulesEngine EngineWith(IRuleDefinition definition) => new(Pack.Program!, Pack.Pack, definition);

    private static IRuleDefinition Then(Expression<Action<IContext, Assessment>> action)
    {
        var builder = new RuleBuilder();
        builder.Name("extra");
        builder.LeftHandSide().Pattern(typeof(Assessment), action.Parameters[1].Name!);
        builder.RightHandSide().Action(action);
        return builder.Build();
    }
}
