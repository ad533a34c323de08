using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public sealed class TestCommandTests : IDisposable
{
    private const string Met = "id: flagged\nas_of: 2026-03-16\nfacts: { saddle_numbness: present }\nexpect: { disposition: emergency }\n";
    private const string NotMet = "id: hoped\nas_of: 2026-03-16\nfacts: { saddle_numbness: present }\nexpect: { disposition: routine_care }\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_cases_of_the_repository_pass_and_cover_every_rule_both_ways()
    {
        var run = ToolRun.Of("test", Path.Combine(Repository.Root, "rules"), "--coverage");

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex(@"\n[1-9][0-9]{2,} passed, 0 failed\n$");
    }

    [Fact]
    public void A_case_that_comes_out_otherwise_is_shown_at_its_line_and_counted()
    {
        var pack = PackWith(Met + "---\n" + NotMet);

        var run = ToolRun.Of("test", pack);

        run.ExitCode.Should().Be(1);
        run.Output.Should().EndWith("1 passed, 1 failed\n");
        run.Error.Should().Contain("cases/one.yaml:9:").And.Contain("hoped").And.Contain("routine_care").And.Contain("emergency").And.NotContain("flagged");
    }

    [Fact]
    public void A_slip_in_an_expectation_is_an_error_not_a_pass()
    {
        var run = ToolRun.Of("test", PackWith(Met.Replace("disposition", "dispostion", StringComparison.Ordinal)));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("RAD1011").And.Contain("did you mean `disposition`?");
        run.Output.Should().Be("0 passed, 0 failed\n");
    }

    [Fact]
    public void A_pack_with_errors_runs_no_case()
    {
        var pack = PackWith(Met);
        _folder.Write("a/rules/extra.yaml", "rules: 7\n");

        var run = ToolRun.Of("test", pack);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("extra.yaml:1:");
        run.Output.Should().Be("0 passed, 0 failed\n");
    }

    [Fact]
    public void A_rule_without_a_case_is_a_gap_when_coverage_is_asked_for()
    {
        var pack = PackWith(Met);

        ToolRun.Of("test", pack).ExitCode.Should().Be(0);
        var run = ToolRun.Of("test", pack, "--coverage");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("no case in which `red-flag.repeated-falls` holds");
    }

    public void Dispose() => _folder.Dispose();

    private string PackWith(string cases)
    {
        var pack = _folder.CopyShippedPack("a");
        _folder.Write("a/cases/one.yaml", cases);
        return pack;
    }
}
