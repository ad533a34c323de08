using System.Text.Json;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private const string Error = "rules:\n  - id: extra\n    title: Extra\n    when: sadle_numbness is present\n    then: { disposition: routine_care }\n    cites: [S5]\n";
    private const string Warning = "rules:\n  - id: extra\n    title: Extra\n    when: saddle_numbness is present\n    then: { disposition: routine_care }\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_flawless_pack_gives_a_line_that_counts_what_it_holds()
    {
        var contents = RulePack.LumbosacralRadiculopathy.Contents;

        ToolRun.Of("check", Repository.ShippedPack).Should().Be(new ToolRun(0,
            $"{Repository.ShippedPack.Replace('\\', '/')}: {contents.Rules} rules, {contents.Concepts} concepts, {contents.Facts} facts, {contents.Parameters} parameters, {contents.Statements} statements, 0 errors, 0 warnings\n", ""));
    }

    [Fact]
    public void Errors_go_to_standard_error_and_the_line_to_standard_output()
    {
        var pack = Spoilt("a", Error);

        var run = ToolRun.Of("check", pack);

        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith($"{pack}/rules/extra.yaml:4:11: error RAD3001: unknown fact `sadle_numbness`\n").And.Contain("help: did you mean `saddle_numbness`?");
        run.Output.Should().StartWith($"{pack}: ").And.EndWith(", 1 error, 0 warnings\n");
    }

    [Fact]
    public void Warnings_alone_are_no_failure_unless_they_are_asked_to_be()
    {
        var pack = Spoilt("a", Warning);

        var lenient = ToolRun.Of("check", pack);

        lenient.ExitCode.Should().Be(0);
        lenient.Error.Should().Contain("extra.yaml:2:").And.Contain("warning RAD4");
        lenient.Output.Should().EndWith(", 0 errors, 1 warning\n");
        ToolRun.Of("check", pack, "--warnings-as-errors").Should().Be(lenient with { ExitCode = 1 });
    }

    [Fact]
    public void A_folder_of_packs_means_each_of_them()
    {
        Spoilt("b", Error);
        Spoilt("a", Warning);
        _folder.Write("notes/readme.txt", "not a pack");

        var run = ToolRun.Of("check", _folder.Root);

        run.ExitCode.Should().Be(1);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..l.IndexOf(": ", StringComparison.Ordinal)]).Should().Equal($"{_folder.Root}/a", $"{_folder.Root}/b");
    }

    [Fact]
    public void The_rules_of_the_repository_pass() => ToolRun.Of("check", Path.Combine(Repository.Root, "rules"), "--warnings-as-errors").ExitCode.Should().Be(0);

    [Fact]
    public void A_folder_that_is_no_pack_is_a_usage_error()
    {
        var run = ToolRun.Of("check", _folder.Root);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("is not a pack");
    }

    [Fact]
    public void A_pack_without_its_first_file_is_told_what_it_lacks()
    {
        var pack = Spoilt("a", Warning);
        File.Delete($"{pack}/pack.yaml");

        ToolRun.Of("check", pack).Should().Match<ToolRun>(r => r.ExitCode == 1 && r.Error.Contains("RAD1019", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_reported() =>
        ToolRun.Of("check", "no-such-folder").Should().Match<ToolRun>(r => r.ExitCode == 1 && r.Error.Contains("no-such-folder", StringComparison.Ordinal));

    [Fact]
    public void As_json_everything_is_one_array_on_standard_output()
    {
        var (a, b) = (Spoilt("a", Warning), Spoilt("b", Error));

        var run = ToolRun.Of("check", b, a, "--format", "json");

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        var findings = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        findings.Select(f => f.GetProperty("pack").GetString()).Should().Equal(b, a);
        var error = findings[0];
        error.EnumerateObject().Select(p => p.Name).Should().Equal("pack", "code", "severity", "message", "help", "path", "line", "column", "endLine", "endColumn");
        error.GetProperty("code").GetString().Should().Be("RAD3001");
        error.GetProperty("severity").GetString().Should().Be("error");
        error.GetProperty("help").GetString().Should().Be("did you mean `saddle_numbness`?");
        error.GetProperty("path").GetString().Should().Be($"{b}/rules/extra.yaml");
        new[] { "line", "column", "endLine", "endColumn" }.Select(p => error.GetProperty(p).GetInt32()).Should().Equal(4, 11, 4, 25);
        findings[1].GetProperty("severity").GetString().Should().Be("warning");
    }

    [Fact]
    public void Nothing_to_report_is_an_empty_array() => ToolRun.Of("check", Repository.ShippedPack, "--format", "json").Should().Be(new ToolRun(0, "[]\n", ""));

    public void Dispose() => _folder.Dispose();

    private string Spoilt(string name, string extraRules)
    {
        var pack = _folder.CopyShippedPack(name);
        _folder.Write($"{name}/rules/extra.yaml", extraRules);
        return pack;
    }
}
