using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class WhyNotOptionTests
{
    [Fact]
    public void What_a_rule_lacks_is_all_that_is_printed()
    {
        var run = ToolRun.With(CaseTexts.Emergency, "triage", "-", "--why-not", "red-flag.groin-numbness");

        run.Should().Be(new ToolRun(0, "red-flag.groin-numbness is undetermined. It lacks:\n  - groin_numbness is present  (unknown: groin_numbness not recorded)\n", ""));
    }

    [Fact]
    public void Several_rules_are_answered_in_order()
    {
        var text = ToolRun.With(CaseTexts.Emergency, "triage", "-", "--why-not", "red-flag.saddle-numbness", "--why-not", "red-flag.groin-numbness").Output;

        text.Should().StartWith("red-flag.saddle-numbness holds.\n\nred-flag.groin-numbness is undetermined.");
    }

    [Fact]
    public void With_an_explanation_both_are_printed() =>
        ToolRun.With(CaseTexts.Emergency, "triage", "-", "--explain", "--why-not", "red-flag.groin-numbness").Output
            .Should().StartWith("╔═").And.Contain("\nred-flag.groin-numbness is undetermined.");

    [Theory]
    [InlineData("red-flag.sadle-numbness", "did you mean `red-flag.saddle-numbness`?")]
    [InlineData("saddle", "there is `red-flag.saddle-numbness`")]
    [InlineData("zzz", "rule ids stand in")]
    public void An_unknown_rule_is_a_usage_error_with_a_suggestion(string rule, string help)
    {
        var run = ToolRun.With(CaseTexts.Emergency, "triage", "-", "--why-not", rule);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain($"has no rule `{rule}`").And.Contain(help);
    }

    [Fact]
    public void An_unknown_rule_is_found_out_even_where_no_case_can_be_decided() =>
        ToolRun.With(CaseTexts.UnknownFact, "triage", "-", "--why-not", "zzz").ExitCode.Should().Be(2);
}
