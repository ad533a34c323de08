using System.Linq.Expressions;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules.Tests;

public class HostSessionTests
{
    private static readonly RulePack Pack = SmallPack.Load("""
        define:
          worse: { title: Worse, when: loss in walk since baseline > 5 min }
        rules:
          - { id: flag, title: Flag, when: { any: [a is present, worse is present] }, then: { red_flag: flag, disposition: go } }
          - { id: calm, title: Calm, when: [a is absent, worse is unknown], then: { advice: say } }
          - { id: two, title: Two, when: { at_least: { count: 2, of: [a is present, b is present, c is present] } }, then: { advice: say } }
          - { id: late, title: Late, when: time since start >= 14 days, then: { advice: say } }
          - { id: walks-more, title: Walks more, when: walk > sit, then: { advice: say } }
        """);

    private static readonly ISessionFactory Sessions = SessionFactoryBuilder.Compile(Pack.ToRuleDefinitions());

    [Fact]
    public void A_rule_of_the_host_sees_verdicts_and_concepts_once_they_are_settled()
    {
        var heard = new List<string>();
        var builder = new RuleBuilder();
        builder.Name("alarm");
        var verdict = builder.LeftHandSide().Pattern(typeof(RuleVerdict), "verdict");
        verdict.Condition((Expression<Func<RuleVerdict, bool>>)(verdict => verdict.RedFlag != null));
        var concept = builder.LeftHandSide().Pattern(typeof(ConceptFact), "concept");
        concept.Condition((Expression<Func<ConceptFact, bool>>)(concept => concept.Id == "worse"));
        builder.RightHandSide().Action((Expression<Action<IContext, RuleVerdict, ConceptFact>>)((context, verdict, concept) =>
            heard.Add($"{verdict.Rule}: {verdict.Disposition}, worse is {concept.Value}")));
        var session = new global::NRules.RuleCompiler().Compile([.. Pack.ToRuleDefinitions(), builder.Build()]).CreateSession();

        session.InsertAll(RadiculoFacts.From(new PatientCase(SmallPack.Day)
        {
            ["a"] = Finding.Present,
            ["walk"] = "4 min",
            History = [new Visit(SmallPack.Day.AddDays(-7)) { ["walk"] = 10 }],
        }));
        session.Fire();

        heard.Should().Equal("flag: go, worse is Present");
    }

    [Fact]
    public void A_rule_without_a_verdict_is_undetermined()
    {
        var session = Decide(new PatientCase(SmallPack.Day));

        Verdicts(session).Should().BeEmpty();
    }

    [Fact]
    public void An_updated_fact_takes_its_conclusions_back_and_brings_others()
    {
        var session = Decide(new PatientCase(SmallPack.Day) { ["a"] = Finding.Absent, ["b"] = Finding.Present, ["walk"] = 10, ["sit"] = 5 });
        Verdicts(session).Should().Equal("calm: Satisfied", "walks-more: Satisfied");

        session.Update(new RecordedFact("a", Finding.Present));
        session.Update(new RecordedFact("walk", 5));
        session.Fire();

        Verdicts(session).Should().Equal("calm: Refuted", "flag: Satisfied", "two: Satisfied", "walks-more: Refuted");
    }

    [Fact]
    public void A_fact_that_becomes_unknown_takes_its_conclusions_back()
    {
        var session = Decide(new PatientCase(SmallPack.Day) { ["a"] = Finding.Present, ["b"] = Finding.Present, ["start"] = SmallPack.Day.AddDays(-14) });
        Verdicts(session).Should().Equal("calm: Refuted", "flag: Satisfied", "late: Satisfied", "two: Satisfied");

        session.Update(new RecordedFact("a", FactValue.Unknown));
        session.Retract(new RecordedFact("start", FactValue.Unknown));
        session.Fire();

        Verdicts(session).Should().BeEmpty();
    }

    [Fact]
    public void Visits_may_be_inserted_one_after_the_other_and_in_any_order()
    {
        var session = Decide(new PatientCase(SmallPack.Day) { ["a"] = Finding.Absent, ["walk"] = 10, History = [new Visit(SmallPack.Day.AddDays(-7)) { ["walk"] = 12 }] });
        Verdicts(session).Should().Equal("calm: Refuted", "flag: Refuted");

        session.Insert(new EarlierFact("walk", SmallPack.Day.AddDays(-14), "20 min"));
        session.Fire();
        Verdicts(session).Should().Equal("calm: Refuted", "flag: Satisfied");

        session.Retract(new EarlierFact("walk", SmallPack.Day.AddDays(-14), "20 min"));
        session.Retract(new EarlierFact("walk", SmallPack.Day.AddDays(-7), 12));
        session.Fire();
        Verdicts(session).Should().Equal("calm: Satisfied");
    }

    [Fact]
    public void Nothing_is_concluded_only_to_be_taken_back()
    {
        var session = Sessions.CreateSession();
        var takenBack = new List<object>();
        session.Events.FactRetractedEvent += (_, retracted) => takenBack.Add(retracted.Fact.Value!);
        session.Events.ActivationDeletedEvent += (_, deleted) => takenBack.AddRange(deleted.Facts);

        session.InsertAll(RadiculoFacts.From(new PatientCase(SmallPack.Day) { ["a"] = Finding.Absent, ["walk"] = 10, History = [new Visit(SmallPack.Day.AddDays(-7)) { ["walk"] = 12 }] }));
        session.Fire();

        Verdicts(session).Should().Equal("calm: Refuted", "flag: Refuted");
        takenBack.Should().BeEmpty();
    }

    [Fact]
    public void A_session_holds_one_value_of_a_fact()
    {
        var session = Decide(new PatientCase(SmallPack.Day) { ["a"] = Finding.Absent });

        session.TryInsert(new RecordedFact("a", Finding.Present)).Should().BeFalse();
        session.TryInsert(new Assessment(SmallPack.Day.AddDays(1))).Should().BeFalse();
    }

    [Fact]
    public void Packs_in_one_session_share_the_facts_and_keep_their_conclusions_apart()
    {
        var other = SmallPack.Load("define: { worse: { title: Other, when: [b is present, c is present] } }\n" + SmallPack.Rules(SmallPack.Rule("flag", "worse is present")), "other");
        var session = SessionFactoryBuilder.Compile([.. Pack.ToRuleDefinitions(), .. other.ToRuleDefinitions()]).CreateSession();

        session.InsertAll(RadiculoFacts.From(new PatientCase(SmallPack.Day) { ["a"] = Finding.Present, ["b"] = Finding.Absent }));
        session.Fire();

        session.Query<RuleVerdict>().Where(v => v.Rule == "flag").Select(v => $"{v.Pack.Id}: {v.Verdict}").Should().BeEquivalentTo("small: Satisfied", "other: Refuted");
    }

    [Fact]
    public void Facts_checked_against_the_pack_report_all_that_is_wrong()
    {
        var facts = () => RadiculoFacts.From(new PatientCase(SmallPack.Day) { ["aa"] = Finding.Present, ["walk"] = "far" }, Pack);

        facts.Should().Throw<PatientCaseException>().Which.Diagnostics.Should().HaveCount(2);
    }

    [Fact]
    public void A_case_without_values_is_its_assessment() =>
        RadiculoFacts.From(new PatientCase(SmallPack.Day) { ["a"] = FactValue.Unknown }).Should().Equal(new Assessment(SmallPack.Day));

    private static ISession Decide(PatientCase patient)
    {
        var session = Sessions.CreateSession();
        session.InsertAll(RadiculoFacts.From(patient, Pack));
        session.Fire();
        return session;
    }

    private static IEnumerable<string> Verdicts(ISession session) => session.Query<RuleVerdict>().AsEnumerable().Select(v => $"{v.Rule}: {v.Verdict}").Order(StringComparer.Ordinal);
}
