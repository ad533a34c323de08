using System.Text.Json;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class JsonOutputTests
{
    [Fact]
    public void One_case_is_an_object()
    {
        var run = ToolRun.With(CaseTexts.Emergency, "triage", "-", "--json");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        Json(run).GetProperty("disposition").GetString().Should().Be("emergency");
        Json(run).GetProperty("ruleSet").GetProperty("hash").GetString().Should().HaveLength(64);
    }

    [Fact]
    public void It_is_what_the_library_writes() =>
        ToolRun.With(CaseTexts.Emergency, "triage", "-", "--json").Output
            .Should().Be(RulePack.LumbosacralRadiculopathy.CreateEngine().Evaluate(CaseFile.ParseOne(CaseTexts.Emergency)).ToJson() + "\n");

    [Fact]
    public void Several_documents_of_one_file_are_an_array_in_order()
    {
        var run = ToolRun.With(CaseTexts.Several(CaseTexts.NothingKnown, CaseTexts.Emergency), "triage", "-", "--json");

        run.ExitCode.Should().Be(0);
        Ids(run).Should().Equal("nothing", "saddle");
    }

    [Fact]
    public void Several_files_are_an_array_in_the_order_of_the_command_line()
    {
        var run = ToolRun.With(CaseTexts.Emergency, "triage", CaseTexts.Sample("two-weeks-stuck.yaml"), "-", CaseTexts.Sample("first-visit.yaml"), "--json");

        run.ExitCode.Should().Be(0);
        Ids(run).Should().Equal("two-weeks-stuck", "saddle", "first-visit");
    }

    [Fact]
    public void A_json_case_is_read_too() =>
        Json(ToolRun.With("""{ "as_of": "2026-03-16", "facts": { "saddle_numbness": "present" } }""", "triage", "-", "--json"))
            .GetProperty("disposition").GetString().Should().Be("emergency");

    [Theory]
    [InlineData(CaseTexts.UnknownFact)]
    [InlineData(CaseTexts.WithoutDate)]
    public void A_case_with_errors_is_left_out_of_the_array_and_the_others_are_decided(string broken)
    {
        var run = ToolRun.With(CaseTexts.Several(CaseTexts.NothingKnown, broken, CaseTexts.Emergency), "triage", "-", "--json");

        run.ExitCode.Should().Be(1);
        Ids(run).Should().Equal("nothing", "saddle");
        run.Error.Should().Contain("error RAD");
    }

    [Theory]
    [InlineData(CaseTexts.UnknownFact)]
    [InlineData(CaseTexts.WithoutDate)]
    public void The_only_readable_case_of_several_still_comes_in_an_array(string broken) =>
        Ids(ToolRun.With(CaseTexts.Several(broken, CaseTexts.Emergency), "triage", "-", "--json")).Should().Equal("saddle");

    [Theory]
    [InlineData(CaseTexts.UnknownFact)]
    [InlineData(CaseTexts.WithoutDate)]
    public void A_single_broken_case_prints_nothing_on_standard_output(string broken)
    {
        var run = ToolRun.With(broken, "triage", "-", "--json");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("error RAD");
    }

    [Fact]
    public void Of_several_broken_files_comes_an_empty_array()
    {
        var run = ToolRun.With(CaseTexts.UnknownFact, "triage", "-", "no-such-case.yaml", "--json");

        run.ExitCode.Should().Be(1);
        Ids(run).Should().BeEmpty();
        run.Error.Should().Contain("stdin:3:").And.Contain("no-such-case.yaml");
    }

    [Fact]
    public void With_explain_and_why_not_one_document_holds_the_decision_and_both()
    {
        var run = ToolRun.With(CaseTexts.Emergency, "triage", "-", "--json", "--explain", "--why-not", "red-flag.groin-numbness", "--why-not", "red-flag.fever-with-back-pain");

        run.ExitCode.Should().Be(0);
        Json(run).GetProperty("disposition").GetString().Should().Be("emergency");
        var rule = Json(run).GetProperty("explanation").GetProperty("sections")[0].GetProperty("conclusions")[0].GetProperty("rules")[0];
        rule.GetProperty("id").GetString().Should().Be("red-flag.saddle-numbness");
        rule.GetProperty("conditions")[0].GetProperty("observed")[0].GetProperty("value").GetString().Should().Be("present");
        Json(run).GetProperty("whyNot").EnumerateArray().Select(w => w.GetProperty("ruleId").GetString()).Should().Equal("red-flag.groin-numbness", "red-flag.fever-with-back-pain");
    }

    [Fact]
    public void Of_several_cases_each_has_its_own_explanation()
    {
        var run = ToolRun.With(CaseTexts.Several(CaseTexts.NothingKnown, CaseTexts.Emergency), "triage", "-", "--json", "--explain");

        Ids(run).Should().Equal("nothing", "saddle");
        Json(run).EnumerateArray().Select(d => d.GetProperty("explanation").GetProperty("dispositionTitle").GetString())
            .Should().Equal(Json(run).EnumerateArray().Select(d => d.GetProperty("dispositionTitle").GetString())).And.OnlyHaveUniqueItems();
        Json(run)[0].TryGetProperty("whyNot", out _).Should().BeFalse();
    }

    private static JsonElement Json(ToolRun run) => JsonDocument.Parse(run.Output).RootElement;

    private static IEnumerable<string?> Ids(ToolRun run) => Json(run).EnumerateArray().Select(d => d.GetProperty("caseId").GetString());
}
