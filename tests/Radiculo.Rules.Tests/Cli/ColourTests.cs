using Radiculo.Rules.Cli.Shell;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class ColourTests
{
    [Theory]
    [InlineData(false, null, "xterm-256color", true)]
    [InlineData(false, "", "xterm-256color", true)]
    [InlineData(false, null, null, true)]
    [InlineData(true, null, "xterm-256color", false)]
    [InlineData(false, "1", "xterm-256color", false)]
    [InlineData(false, null, "dumb", false)]
    public void Colour_is_for_a_terminal_that_is_neither_redirected_nor_told_otherwise(bool isRedirected, string? noColour, string? terminal, bool expected) =>
        Terminal.ShowsColour(isRedirected, noColour, terminal).Should().Be(expected);

    [Theory]
    [InlineData(CaseTexts.Emergency)]
    [InlineData(CaseTexts.NothingKnown)]
    public void Without_colour_nothing_but_text_is_written(string text) => ToolRun.With(text, "triage", "-").Output.Should().NotContain("\u001b");

    [Fact]
    public void In_colour_an_emergency_is_white_on_red() => Coloured(CaseTexts.Emergency).Should().Contain("\u001b[1;97;101m").And.Contain("EMERGENCY");

    [Fact]
    public void A_routine_decision_has_no_red_background() => Coloured(File.ReadAllText(CaseTexts.Sample("first-visit.yaml"))).Should().Contain("\u001b[").And.NotContain(";101m");

    [Theory]
    [InlineData(CaseTexts.Emergency)]
    [InlineData(CaseTexts.NothingKnown)]
    public void Colour_changes_no_word(string text)
    {
        var plain = ToolRun.With(text, "triage", "-").Output;

        var uncoloured = System.Text.RegularExpressions.Regex.Replace(Coloured(text), "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10));

        string.Join('\n', uncoloured.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())).Should().Be(plain);
    }

    private static string Coloured(string text) => ToolRun.On(text, Terminal.RedirectedWidth, usesColour: true, "triage", "-").Output;
}
