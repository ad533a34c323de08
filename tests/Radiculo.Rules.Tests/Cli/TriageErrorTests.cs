using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class TriageErrorTests
{
    [Fact]
    public void What_is_wrong_with_a_case_goes_to_standard_error_at_its_place_with_help()
    {
        var run = ToolRun.With(CaseTexts.UnknownFact, "triage", "-");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("stdin:3:").And.Contain("error RAD5001: unknown fact `sadle_numbness`").And.Contain("^^^").And.Contain("help: did you mean `saddle_numbness`?");
    }

    [Fact]
    public void A_case_with_errors_does_not_keep_the_others_from_being_decided()
    {
        var run = ToolRun.With(CaseTexts.Several(CaseTexts.UnknownFact, CaseTexts.Emergency), "triage", "no-such-case.yaml", "-");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("no-such-case.yaml").And.Contain("RAD5001");
        run.Output.Should().Contain("EMERGENCY").And.NotContain("Case typo");
    }

    [Fact]
    public void Text_that_is_no_case_is_reported()
    {
        var run = ToolRun.With("{ this is : [ no case", "triage", "-");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("error RAD1");
    }

    [Fact]
    public void Empty_input_is_reported() => ToolRun.With("", "triage", "-").Should().Match<ToolRun>(r => r.ExitCode == 1 && r.Output.Length == 0 && r.Error.Contains("stdin", StringComparison.Ordinal));

    [Fact]
    public void A_pack_with_errors_decides_nothing()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyShippedPack("spoilt");
        folder.Write("spoilt/rules/extra.yaml", "rules:\n  - id: extra\n    title: Extra\n    when: sadle_numbness is present\n    then: { disposition: routine_care }\n    cites: [S5]\n");

        var run = ToolRun.With(CaseTexts.Emergency, "triage", "-", "--rules", pack);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("spoilt/rules/extra.yaml:4:11: error RAD3001: unknown fact `sadle_numbness`");
    }

    [Fact]
    public void A_folder_of_rules_that_is_not_there_is_reported()
    {
        var run = ToolRun.With(CaseTexts.Emergency, "triage", "-", "--rules", "no-such-pack");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("no-such-pack").And.Contain("RAD1020");
    }

    [Fact]
    public void Another_pack_decides_where_it_is_named()
    {
        using var folder = new TemporaryFolder();
        var pack = folder.CopyShippedPack("mine");
        folder.Write("mine/pack.yaml", File.ReadAllText($"{pack}/pack.yaml").Replace("id: lumbosacral-radiculopathy", "id: mine", StringComparison.Ordinal));

        ToolRun.With(CaseTexts.Emergency, "triage", "-", "--rules", pack, "--json").Output.Should().Contain("\"id\": \"mine\"");
        ToolRun.With(CaseTexts.Emergency, "triage", "-", "--rules", folder.Root, "--json").Output.Should().Contain("\"id\": \"mine\"", "a folder that holds one pack means that pack");
    }
}
