using Radiculo.Rules.Model;
using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.Testing;

public class CoverageTests
{
    private static readonly PackCoverage Coverage = BicyclePack.Load("""
        id: cracked
        as_of: 2026-03-16
        facts: { frame_cracked: present, tyre_soft: present, chain_dry: absent, pulls_left: present }
        expect: { disposition: walk }
        ---
        id: whole
        as_of: 2026-03-16
        facts: { frame_cracked: absent, has_motor: absent, tyre_soft: present, last_service: 2026-03-02 }
        expect: { disposition: workshop }
        """).Coverage();

    [Fact]
    public void Every_rule_is_listed_with_the_first_case_of_each_verdict()
    {
        Coverage.Rules.Select(r => r.RuleId).Should().Equal(BicyclePack.Pack.RuleIds);
        var crack = Coverage.Rules.Single(r => r.RuleId == "crack");
        (crack.SatisfiedBy, crack.RefutedBy, crack.UndeterminedBy, crack.IsComplete).Should().Be(("cracked", "whole", null, true));
        var left = Coverage.Rules.Single(r => r.RuleId == "left");
        (left.SatisfiedBy, left.RefutedBy, left.UndeterminedBy, left.IsComplete).Should().Be(("cracked", null, "whole", true));
    }

    [Fact]
    public void A_gap_is_a_rule_that_no_case_makes_hold_or_none_makes_fail() =>
        Coverage.Gaps.Select(g => g.ToString()).Should().Equal(
            "rules.yaml:3:11: `motor`: no case makes it hold",
            "rules.yaml:11:11: `noise`: no case makes it hold",
            "rules.yaml:10:11: `oil`: no case makes it hold",
            "rules.yaml:13:11: `right`: no case makes it hold",
            "rules.yaml:4:9: `tyre`: no case makes it refuted or undetermined");

    [Fact]
    public void A_rule_that_always_holds_needs_no_case_in_which_it_does_not() =>
        Coverage.Rules.Single(r => r.RuleId == "helmet").Should().BeEquivalentTo(new { AlwaysHolds = true, IsComplete = true, RefutedBy = (string?)null, UndeterminedBy = (string?)null });
}
