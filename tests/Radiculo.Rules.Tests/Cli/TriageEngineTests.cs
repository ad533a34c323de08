using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class TriageEngineTests
{
    [Theory]
    [InlineData("--json")]
    [InlineData("--explain")]
    public void Both_engines_print_the_same(string form)
    {
        var builtIn = ToolRun.With(CaseTexts.Emergency, "triage", "-", form, "--engine", "builtin");
        var sessions = ToolRun.With(CaseTexts.Emergency, "triage", "-", form, "--engine", "nrules");

        sessions.ExitCode.Should().Be(0);
        sessions.Error.Should().BeEmpty();
        sessions.Output.Should().Be(builtIn.Output).And.Be(ToolRun.With(CaseTexts.Emergency, "triage", "-", form).Output);
    }

    [Fact]
    public void Any_other_engine_is_refused() => ToolRun.With(CaseTexts.Emergency, "triage", "-", "--engine", "drools").ExitCode.Should().Be(2);

    [Fact]
    public void A_batch_is_decided_by_the_built_in_engine_only()
    {
        var run = ToolRun.With("", "triage", "--batch", "-", "--engine", "nrules");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("--batch and --engine cannot be given together");
    }

    [Fact]
    public void The_help_names_both() => ToolRun.Of("triage", "--help").Output.Should().Contain("--engine <builtin|nrules>");
}
