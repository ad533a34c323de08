using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class ExplainTests
{
    [Fact]
    public void The_explanation_of_the_library_is_printed_below_the_banner()
    {
        var run = ToolRun.Of("triage", CaseTexts.Sample("two-weeks-stuck.yaml"), "--explain");
        var explanation = RulePack.LumbosacralRadiculopathy.CreateEngine().Evaluate(CaseFile.Load(CaseTexts.Sample("two-weeks-stuck.yaml")).Cases[0]).Explain();

        run.ExitCode.Should().Be(0);
        run.Output.Split('\n')[1].Should().Contain("Evaluate again");
        Words(run.Output).Should().ContainInOrder(Words(explanation[explanation.IndexOf("\n\n", StringComparison.Ordinal)..]));
    }

    [Fact]
    public void It_is_broken_to_the_terminal_with_its_indentation_kept()
    {
        var lines = ToolRun.On("", 60, usesColour: false, "triage", CaseTexts.Sample("two-weeks-stuck.yaml"), "--explain").Output.Split('\n');

        lines.Should().OnlyContain(l => l.Length <= 60 || !l.Trim().Contains(' ', StringComparison.Ordinal));
        var condition = Array.FindIndex(lines, l => l.TrimStart().StartsWith('✓'));
        (lines[condition + 1].Length - lines[condition + 1].TrimStart().Length).Should().Be(lines[condition].IndexOf('✓', StringComparison.Ordinal) + 2);
    }

    [Fact]
    public void An_explained_emergency_looks_like_one() => ToolRun.With(CaseTexts.Emergency, "triage", "-", "--explain").Output.Should().StartWith("╔═");

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
