using Radiculo.Rules.Cli;
using Radiculo.Rules.Cli.Shell;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class UsageTests
{
    public static TheoryData<string[], string> Mistakes => new()
    {
        { [], "Required command" },
        { ["triag"], "triag" },
        { ["triage"], "CASE" },
        { ["triage", "--jsn", "case.yaml"], "unknown option `--jsn`" },
        { ["triage", "case.yaml", "-x"], "unknown option `-x`" },
        { ["triage", ""], "empty" },
        { ["triage", "-", "-"], "read only once" },
        { ["triage", "-", "--rules"], "--rules" },
        { ["triage", "-", "--rules", ""], "empty" },
        { ["triage", "-", "--why-not"], "--why-not" },
        { ["triage", "-", "--json", "--why-not", "red-flag.fevr"], "no rule `red-flag.fevr`" },
        { ["triage", "--batch"], "--batch" },
        { ["triage", "--batch", ""], "empty" },
        { ["triage", "--batch", "-", "case.yaml"], "no CASE such as `case.yaml`" },
        { ["triage", "--batch", "-", "--json"], "--batch and --json" },
        { ["triage", "--batch", "-", "--explain"], "--batch and --explain" },
        { ["triage", "--batch", "-", "--why-not", "red-flag.fever"], "--batch and --why-not" },
        { ["triage", "--batch", "-", "--workers", "0"], "--workers lies between 1 and 1024" },
        { ["triage", "--batch", "-", "--workers", "many"], "many" },
        { ["triage", "--batch", AppContext.BaseDirectory], "is a folder" },
        { ["triage", "--batch", "no-such-file.ndjson"], "`no-such-file.ndjson` cannot be opened: there is no such file" },
        { ["triage", "--batch", "-", "-o", AppContext.BaseDirectory], "is a folder" },
        { ["triage", "--batch", "-", "-o", "no-such-folder/out.ndjson"], "`no-such-folder/out.ndjson` cannot be opened" },
        { ["triage", "-", "-o", "out.json"], "--output goes only with --batch" },
        { ["triage", "-", "--full"], "--full goes only with --batch" },
        { ["triage", "-", "--workers", "2"], "--workers goes only with --batch" },
        { ["triage", AppContext.BaseDirectory], "is a folder" },
        { ["check"], "DIR" },
        { ["check", "rules", "--format", "xml"], "xml" },
        { ["check", "rules", "--strict"], "unknown option `--strict`" },
        { ["[diagram]", "check", "rules"], "[diagram]" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_on_the_command_line_exits_with_2_and_says_what_it_is(string[] args, string message)
    {
        var run = ToolRun.With(CaseTexts.Emergency, args);

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("radiculo: ").And.Contain(message);
    }

    [Fact]
    public void A_file_whose_name_looks_like_an_option_goes_behind_two_dashes() => ToolRun.Of("triage", "--", "--case.yaml").Error.Should().StartWith("--case.yaml:");

    [Fact]
    public void An_at_sign_is_part_of_a_name() => ToolRun.Of("triage", "@case.yaml").Error.Should().StartWith("@case.yaml:");

    [Fact]
    public void The_version_is_that_of_the_tool() => ToolRun.Of("--version").Output.Should().MatchRegex(@"^radiculo \d+\.\d+\.\d+\n$");

    public static TheoryData<string> Verbs =>
        [.. Tool.Commands(new Terminal(TextWriter.Null, TextWriter.Null, () => Stream.Null, 80, usesColour: false) { OpenOutput = () => Stream.Null })
            .Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_a_verb_shows_examples_and_exit_codes(string verb)
    {
        var run = ToolRun.Of(verb, "--help");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain($"Examples:\n  radiculo {verb} ").And.Contain("Exit codes: 0 done, 1 errors in rules or case, 2 usage");
        ToolRun.Of("--help").Output.Should().Contain($"\n  radiculo {verb} ", "each verb has an example on the first page");
    }

    [Fact]
    public void An_unexpected_failure_prints_one_line_and_exits_with_70()
    {
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, () => throw new InvalidOperationException("the disk\nis gone"), 80, usesColour: false) { OpenOutput = () => Stream.Null };

        Tool.Run(["triage", "-"], terminal).Should().Be(70);
        error.ToString().Should().Be("radiculo: unexpected: the disk is gone (InvalidOperationException)\n");
    }
}
