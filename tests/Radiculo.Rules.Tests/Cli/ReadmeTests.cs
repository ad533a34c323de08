using System.Text.RegularExpressions;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public partial class ReadmeTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "src", "Radiculo.Rules.Cli", "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (Match block in ConsoleBlock().Matches(Page)) examples.Add(block.Groups["command"].Value, block.Groups["output"].Value);
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_of_the_tools_page_prints_what_the_page_says(string command, string output)
    {
        var parts = Command().Match(command);
        parts.Success.Should().BeTrue("the page's commands are `radiculo …`, perhaps behind an echo");

        var run = await ToolProcess.RunAsync(parts.Groups["input"].Value, new Dictionary<string, string>(), parts.Groups["args"].Value.Split(' '));

        var expected = "^" + Regex.Escape(output.TrimEnd('\n')).Replace("…", ".*", StringComparison.Ordinal) + "\n*$";
        (run.Output + run.Error).Should().MatchRegex(new Regex(expected, RegexOptions.Singleline, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void The_page_shows_every_option_of_every_verb()
    {
        var help = ToolRun.Of("triage", "--help").Output + ToolRun.Of("check", "--help").Output + ToolRun.Of("test", "--help").Output;

        OptionName().Matches(help).Select(m => m.Value).Except(["--help"], StringComparer.Ordinal).Should().HaveCountGreaterThan(5).And.OnlyContain(o => Page.Contains(o, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^```console\n\$ (?<command>[^\n]*)\n(?<output>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, 10_000)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex("^(echo '(?<input>[^']*)' \\| )?radiculo (?<args>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Command();

    [GeneratedRegex("--[a-z-]{3,}", RegexOptions.None, 10_000)]
    private static partial Regex OptionName();
}
