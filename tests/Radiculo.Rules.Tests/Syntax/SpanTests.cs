using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Tests.Syntax.Conditions;

namespace Radiculo.Rules.Tests.Syntax;

/// <summary>Where things stand, asserted by the text they cover.</summary>
public class SpanTests
{
    /// <summary>The subject is marked ‹so›, what it is compared with «so».</summary>
    [Theory]
    [InlineData("‹walk› >= «5 min»")]
    [InlineData("‹walk at baseline› is better than «walk at last visit»")]
    [InlineData("‹gain in walk since last visit› < «least_gain»")]
    [InlineData("‹loss in walk over the last 3 days› >= «-2.5 min»")]
    [InlineData("‹time since onset› >= «6 weeks»")]
    [InlineData("‹onset› < «2026-03-16»")]
    [InlineData("‹temperature› >= «38.0 °C»")]
    [InlineData("‹wakings› > «2 per night»")]
    public void The_sides_of_a_comparison_cover_their_own_text(string marked)
    {
        var text = marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal).Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        foreach (var yaml in new[] { text, $"# a comment\nwhen: {text}  # another", $"when: '{text}'", $"when: \"{text}\"", $"# é 𝒳\nwhen: [\"a is present\", '{text}']", $"when:\r\n  any:\r\n    - {text}\r\n" })
        {
            var compare = ConditionTree.Tests(ConditionTree.Read(yaml)).OfType<CompareSyntax>().Single();
            compare.Span.Text.Should().Be(text);
            compare.Subject.Span.Text.Should().Be(Between(marked, '‹', '›'));
            compare.Right.Span.Text.Should().Be(Between(marked, '«', '»'));
        }
    }

    [Fact]
    public void The_parts_of_between_cover_their_own_text()
    {
        var between = (BetweenSyntax)ConditionTree.Read("when: walk is between 3 min and least_gain");
        new[] { between.Subject, between.Low, between.High }.Select(v => v.Span.Text).Should().Equal("walk", "3 min", "least_gain");
    }

    [Fact]
    public void Each_value_of_a_list_covers_its_own_text()
    {
        var oneOf = (IsOneOfSyntax)ConditionTree.Read("when: 'reach is one of [calf, foot]'");
        oneOf.Values.Select(v => v.Span.Text).Should().Equal("calf", "foot");
        oneOf.Span.Text.Should().Be("reach is one of [calf, foot]");
    }

    [Fact]
    public void The_inner_names_of_a_difference_and_a_visit_cover_their_own_text()
    {
        var compare = (CompareSyntax)ConditionTree.Read("when: loss in walk over the last rapid > walk at last visit");
        var difference = (DifferenceSyntax)compare.Subject;
        difference.Fact.Span.Text.Should().Be("walk");
        ((WindowSyntax)difference.Since).Length.Span.Text.Should().Be("rapid");
        var at = (AtVisitSyntax)compare.Right;
        at.Fact.Span.Text.Should().Be("walk");
        at.Visit.Span.Text.Should().Be("last visit");
    }

    [Fact]
    public void A_group_covers_the_word_that_opens_it()
    {
        var group = (GroupSyntax)ConditionTree.Read("when:\n  any:\n    - a is present\n    - none: [b is present]\n");
        group.Span.Text.Should().Be("any");
        group.Items[1].Span.Text.Should().Be("none");
    }

    [Fact]
    public void A_place_counts_lines_and_columns_from_one()
    {
        ConditionTree.Read("when: a is present").Span.ToLocation().ToString().Should().Be("rules.yaml:1:7");
        ConditionTree.Read("# what\nwhen:\n  [a is present, 'b is absent']").As<GroupSyntax>().Items[1].Span.ToLocation().ToString().Should().Be("rules.yaml:3:19");
    }

    private static string Between(string text, char open, char close) => text[(text.IndexOf(open, StringComparison.Ordinal) + 1)..text.IndexOf(close, StringComparison.Ordinal)];
}
