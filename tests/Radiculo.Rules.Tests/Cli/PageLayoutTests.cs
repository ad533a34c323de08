using Radiculo.Rules.Cli.Rendering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Cli;

public class PageLayoutTests
{
    [Theory]
    [InlineData(0, "", "one two", "one two")]
    [InlineData(2, "- ", "", "  - ")]
    [InlineData(0, "", "aaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbb cc", "aaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbb|cc")]
    [InlineData(2, "- ", "aaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbb cc", "  - aaaaaaaaaaaaaaaaaaaaaaaaa|    bbbbbbbbbbbbbb cc")]
    [InlineData(0, "", "one\ntwo", "one|two")]
    [InlineData(0, "", "a aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b", "a|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|b")]
    [InlineData(0, "", "腰腰腰腰腰腰腰腰腰腰 痛痛痛痛痛痛痛痛痛 痛", "腰腰腰腰腰腰腰腰腰腰 痛痛痛痛痛痛痛痛痛|痛")]
    public void Text_is_broken_between_words_and_hangs_below_itself(int indent, string marker, string text, string expected)
    {
        var page = new Page(40);

        page.Line(indent, marker, text);

        string.Join('|', page.Lines.Select(l => string.Concat(l.Select(r => r.Text)))).Should().Be(expected);
    }

    [Fact]
    public void Tones_follow_their_words_over_a_break()
    {
        var page = new Page(40);

        page.Line(0, "", "plain words that fill ", new Run("then bold words that carry over", Tone.Strong), " end");

        page.Lines.Should().HaveCount(2);
        page.Lines[0].Where(r => r.Tone == Tone.Strong).Select(r => r.Text).Should().Equal("then bold words");
        page.Lines[1].Where(r => r.Text.Length > 0).Should().Equal(new Run("that carry over", Tone.Strong), new Run(" end"));
    }

    [Fact]
    public void Empty_lines_part_but_never_pile_up()
    {
        var page = new Page(40);

        page.Blank();
        page.Heading("A");
        page.Blank();
        page.Blank();
        page.Heading("B");

        page.Lines.Select(l => string.Concat(l.Select(r => r.Text))).Should().Equal("A", "", "B");
    }
}
