using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Testing;

public class ExpectationTests
{
    private const string Sound = "{ frame_cracked: absent, has_motor: absent, tyre_soft: absent, chain_dry: absent, rattles: absent, pulls_left: absent, pulls_right: absent, last_service: 2026-03-02 }";
    private const string Cracked = "{ frame_cracked: present, tyre_soft: present, last_service: 2026-03-02 }";
    private const string Worn = "{ frame_cracked: absent, tyre_soft: present, chain_dry: present, rattles: present, pulls_left: present, pulls_right: present, last_service: 2026-03-02 }";
    private const string Motor = "{ frame_cracked: absent, has_motor: present, tyre_soft: present }";
    private const string Unasked = "{ has_motor: absent, tyre_soft: present }";

    [Fact]
    public void The_pack_of_these_tests_is_flawless() =>
        BicyclePack.Pack.Diagnostics.Select(d => d.Render()).Should().BeEmpty();

    [Theory]
    [InlineData(Sound, "{ status: conclusive, disposition: ride, possible_disposition: ride }")]
    [InlineData(Cracked, "{ status: conclusive, disposition: walk }")]
    [InlineData(Motor, "{ status: out_of_scope, out_of_scope: [motor], disposition: workshop }")]
    [InlineData(Unasked, "{ status: needs_information, disposition: workshop, possible_disposition: walk }")]
    [InlineData(Sound, "{ red_flags: { frame_cracked: refuted } }")]
    [InlineData(Cracked, "{ red_flags: { frame_cracked: satisfied } }")]
    [InlineData(Unasked, "{ red_flags: { frame_cracked: undetermined } }")]
    [InlineData(Sound, "{ out_of_scope: [], nerve_roots: [], conflicting_directions: [] }")]
    [InlineData(Worn, "{ nerve_roots: [rear, front] }")]
    [InlineData(Worn, "{ direction: undetermined, conflicting_directions: [right, left] }")]
    [InlineData("{ pulls_left: present }", "{ direction: left, conflicting_directions: [] }")]
    [InlineData("{ rattles: absent }", "{ reevaluation: none }")]
    [InlineData(Sound, "{ reevaluation: { due_on: 2026-09-02, due_in_days: 170, reasons: [service] } }")]
    [InlineData(Worn, "{ reevaluation: { due_in_days: 0, reasons: [noise, service] } }")]
    [InlineData(Worn, "{ reevaluation: { reasons: [service] } }")]
    [InlineData(Worn, "{ treatments: { pump: recommended, oil: recommended }, investigations: { gauge: conditional } }")]
    [InlineData(Cracked, "{ treatments: { pump: withheld, oil: none } }")]
    [InlineData(Sound, "{ treatments: { pump: none }, investigations: { gauge: none } }")]
    [InlineData(Worn, "{ advice: [helmet, lights] }")]
    [InlineData(Sound, "{ advice: helmet, no_advice: [lights] }")]
    [InlineData(Unasked, "{ asks: [frame_cracked, rattles], does_not_ask: [has_motor, tyre_soft], first_question: frame_cracked }")]
    [InlineData(Unasked, "{ rules: { crack: undetermined, motor: refuted, tyre: satisfied, helmet: satisfied } }")]
    public void What_comes_out_meets_the_expectation(string facts, string expect) =>
        BicyclePack.Run(facts, expect).Select(m => m.ToString()).Should().BeEmpty();

    [Theory]
    [InlineData(Sound, "{ status: out_of_scope }", "status", "out_of_scope", "conclusive")]
    [InlineData(Sound, "{ disposition: walk }", "disposition", "walk", "ride")]
    [InlineData(Unasked, "{ possible_disposition: ride }", "possible_disposition", "ride", "walk")]
    [InlineData(Sound, "{ red_flags: { frame_cracked: undetermined } }", "red flag `frame_cracked`", "undetermined", "refuted")]
    [InlineData(Cracked, "{ red_flags: { frame_cracked: refuted } }", "red flag `frame_cracked`", "refuted", "satisfied")]
    [InlineData(Sound, "{ out_of_scope: [motor] }", "out_of_scope", "[motor]", "[]")]
    [InlineData(Motor, "{ out_of_scope: [] }", "out_of_scope", "[]", "[motor]")]
    [InlineData(Worn, "{ nerve_roots: [rear] }", "nerve_roots", "[rear]", "[front, rear]")]
    [InlineData(Worn, "{ direction: left }", "direction", "left", "undetermined")]
    [InlineData(Worn, "{ conflicting_directions: [left] }", "conflicting_directions", "[left]", "[left, right]")]
    [InlineData("{ rattles: absent }", "{ reevaluation: { due_on: 2026-03-16 } }", "reevaluation", "2026-03-16", "none")]
    [InlineData("{ rattles: absent }", "{ reevaluation: { due_in_days: 1 } }", "reevaluation", "in 1 day", "none")]
    [InlineData("{ rattles: absent }", "{ reevaluation: { reasons: [noise] } }", "reasons of reevaluation", "`noise` among them", "[]")]
    [InlineData(Sound, "{ reevaluation: none }", "reevaluation", "none", "2026-09-02")]
    [InlineData(Sound, "{ reevaluation: { due_on: 2026-09-03 } }", "reevaluation", "2026-09-03", "2026-09-02")]
    [InlineData(Worn, "{ reevaluation: { due_in_days: 7 } }", "reevaluation", "in 7 days", "now")]
    [InlineData(Sound, "{ reevaluation: { reasons: [noise] } }", "reasons of reevaluation", "`noise` among them", "[service]")]
    [InlineData(Worn, "{ treatments: { pump: none } }", "treatment `pump`", "none", "recommended")]
    [InlineData(Cracked, "{ treatments: { pump: recommended } }", "treatment `pump`", "recommended", "withheld")]
    [InlineData(Sound, "{ treatments: { oil: conditional } }", "treatment `oil`", "conditional", "none")]
    [InlineData(Worn, "{ investigations: { gauge: contraindicated } }", "investigation `gauge`", "contraindicated", "conditional")]
    [InlineData(Sound, "{ advice: [lights] }", "advice", "`lights` among them", "[helmet]")]
    [InlineData(Sound, "{ no_advice: [helmet] }", "advice", "no `helmet`", "[helmet]")]
    [InlineData(Sound, "{ asks: [has_motor] }", "questions", "`has_motor` among them", "[]")]
    [InlineData(Cracked, "{ does_not_ask: [has_motor] }", "questions", "no `has_motor`", "[has_motor, chain_dry, rattles, pulls_left, pulls_right]")]
    [InlineData(Sound, "{ first_question: has_motor }", "first question", "has_motor", "none")]
    [InlineData(Unasked, "{ first_question: rattles }", "first question", "rattles", "frame_cracked")]
    [InlineData(Sound, "{ rules: { crack: satisfied } }", "rule `crack`", "satisfied", "refuted")]
    [InlineData(Unasked, "{ rules: { crack: refuted } }", "rule `crack`", "refuted", "undetermined")]
    public void What_comes_out_differently_is_a_mismatch(string facts, string expect, string what, string expected, string actual)
    {
        var mismatch = BicyclePack.Run(facts, expect).Should().ContainSingle().Subject;
        (mismatch.What, mismatch.Expected, mismatch.Actual).Should().Be((what, expected, actual));
    }

    [Fact]
    public void Every_expectation_that_is_not_met_is_reported() =>
        BicyclePack.Run(Sound, "{ status: out_of_scope, disposition: walk, treatments: { pump: recommended, oil: none }, asks: [has_motor, tyre_soft] }").Should().HaveCount(5);

    [Fact]
    public void A_mismatch_points_at_the_expected_value_and_says_why() =>
        BicyclePack.Run(Cracked, "{ treatments: { pump: recommended } }").Single().Diagnostic.Render().Should().Be("""
            cases/1.yaml:4:31: error RAD6005: case `it`: treatment `pump`: expected recommended, found withheld
              4 | expect: { treatments: { pump: recommended } }
                |                               ^^^^^^^^^^^
              help: Walk comes first.
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_rule_that_does_not_hold_says_what_it_lacks() =>
        BicyclePack.Run(Sound, "{ rules: { crack: satisfied } }").Single().Diagnostic.Help.Should().Contain("frame_cracked is present  (not so: frame_cracked absent)");

    [Fact]
    public void An_empty_list_that_is_not_met_is_reported_at_its_key() =>
        BicyclePack.Run(Motor, "{ out_of_scope: [] }").Single().Diagnostic.Location!.ToString().Should().Be("cases/1.yaml:4:11");
}
