using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class ProcessTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public async Task A_case_on_standard_input_is_decided()
    {
        var run = await ToolProcess.RunAsync(CaseTexts.Emergency, Nothing, "triage", "-");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Be(ToolRun.With(CaseTexts.Emergency, "triage", "-").Output, "redirected output is plain text of 100 columns");
    }

    [Fact]
    public async Task A_case_with_errors_exits_with_1() => (await ToolProcess.RunAsync(CaseTexts.UnknownFact, Nothing, "triage", "-")).ExitCode.Should().Be(1);

    [Fact]
    public async Task A_mistake_on_the_command_line_exits_with_2() => (await ToolProcess.RunAsync("", Nothing, "check", "--nonsense")).ExitCode.Should().Be(2);

    [Fact]
    public async Task Output_is_utf_8_and_the_same_in_every_locale()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = "tr_TR.ISO-8859-9", ["LC_ALL"] = "tr_TR.ISO-8859-9", ["DOTNET_CLI_UI_LANGUAGE"] = "de" };
        var sample = CaseTexts.Sample("two-weeks-stuck.yaml");

        var run = await ToolProcess.RunAsync("", environment, "triage", sample, "--explain");

        run.Output.Should().Be(ToolRun.Of("triage", sample, "--explain").Output).And.Contain("✓");
    }

    [Fact]
    public async Task The_command_of_the_front_page_prints_an_explained_decision()
    {
        var run = await ToolProcess.RunAsync("", Nothing, "triage", "samples/cases/two-weeks-stuck.yaml", "--explain");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Evaluate again").And.Contain("[reevaluate.walking-has-not-improved]").And.Contain("gain 2 min; least_walking_gain = 5 min").And.Contain("sources: ");
    }
}
