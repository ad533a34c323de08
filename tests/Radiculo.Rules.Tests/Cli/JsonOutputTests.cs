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

    private static JsonElement Json(ToolRun run) => JsonDocument.Parse(run.Output).RootElement;

    private static IEnumerable<string?> Ids(ToolRun run) => Json(run).EnumerateArray().Select(d => d.GetProperty("caseId").GetString());
}
