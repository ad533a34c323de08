using CsCheck;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Tests.Reference.Generated;

namespace Radiculo.Rules.Tests.Syntax.Conditions;

public class ConditionParserTests
{
    /// <summary>Every form of the grammar; what stands in parentheses is how it was understood.</summary>
    [Theory]
    [InlineData("always", "Always")]
    [InlineData("numbness is present", "Presence(numbness:Name)")]
    [InlineData("numbness is absent", "Presence(numbness:Name)")]
    [InlineData("walk is known", "Known(walk:Name)")]
    [InlineData("gain in walk since baseline is unknown", "Known(gain in walk since baseline:Difference)")]
    [InlineData("reach is thigh", "Is(reach:Name, thigh:Name)")]
    [InlineData("reach at baseline is thigh", "Is(reach at baseline:AtVisit, thigh:Name)")]
    [InlineData("reach is one of [calf]", "IsOneOf(reach:Name, calf:Name)")]
    [InlineData("reach is one of [calf, foot]", "IsOneOf(reach:Name, calf:Name, foot:Name)")]
    [InlineData("area includes sole", "Includes(area:Name, sole:Name)")]
    [InlineData("walk was recorded at baseline", "Recorded(walk:Name)")]
    [InlineData("walk was recorded at last visit", "Recorded(walk:Name)")]
    [InlineData("walk was recorded over the last 7 days", "Recorded(walk:Name)")]
    [InlineData("walk was recorded over the last checkpoint", "Recorded(walk:Name)")]
    [InlineData("walk < 5 min", "Compare(walk:Name, 5 min:Number)")]
    [InlineData("walk <= 5.25 min", "Compare(walk:Name, 5.25 min:Number)")]
    [InlineData("bend > -10 degrees", "Compare(bend:Name, -10 degrees:Number)")]
    [InlineData("wakings >= 2 per night", "Compare(wakings:Name, 2 per night:Number)")]
    [InlineData("temperature = 38.0 °C", "Compare(temperature:Name, 38.0 °C:Number)")]
    [InlineData("pain > 5", "Compare(pain:Name, 5:Number)")]
    [InlineData("onset < 2026-03-16", "Compare(onset:Name, 2026-03-16:Date)")]
    [InlineData("onset < care_start", "Compare(onset:Name, care_start:Name)")]
    [InlineData("reach is at least thigh", "Compare(reach:Name, thigh:Name)")]
    [InlineData("reach is at most reach at last visit", "Compare(reach:Name, reach at last visit:AtVisit)")]
    [InlineData("walk is better than walk at baseline", "Compare(walk:Name, walk at baseline:AtVisit)")]
    [InlineData("walk at last visit is worse than walk at baseline", "Compare(walk at last visit:AtVisit, walk at baseline:AtVisit)")]
    [InlineData("pain is between 3 and 5", "Between(pain:Name, 3:Number, 5:Number)")]
    [InlineData("walk is between 3 min and least_gain", "Between(walk:Name, 3 min:Number, least_gain:Name)")]
    [InlineData("time since onset >= 6 weeks", "Compare(time since onset:TimeSince, 6 weeks:Number)")]
    [InlineData("time since onset is between 7 days and checkpoint", "Between(time since onset:TimeSince, 7 days:Number, checkpoint:Name)")]
    [InlineData("gain in walk since baseline >= least_gain", "Compare(gain in walk since baseline:Difference, least_gain:Name)")]
    [InlineData("loss in walk since last visit >= 5 min", "Compare(loss in walk since last visit:Difference, 5 min:Number)")]
    [InlineData("change in walk over the last 3 days < 0 min", "Compare(change in walk over the last 3 days:Difference, 0 min:Number)")]
    [InlineData("loss in walk over the last rapid = least_gain", "Compare(loss in walk over the last rapid:Difference, least_gain:Name)")]
    [InlineData("walk > gain in sit since baseline", "Compare(walk:Name, gain in sit since baseline:Difference)")]
    public void A_condition_is_understood_and_prints_itself_back(string text, string understood)
    {
        var tree = ConditionTree.Read(text);
        tree.ToString().Should().Be(text);
        Describe(tree).Should().Be(understood);
    }

    [Theory]
    [InlineData("walk<5 min", "walk < 5 min")]
    [InlineData("walk  <=  5min", "walk <= 5 min")]
    [InlineData("reach is one of [ calf,foot ]", "reach is one of [calf, foot]")]
    [InlineData("  numbness is present ", "numbness is present")]
    public void Spaces_part_words_and_mean_nothing_else(string text, string printed) => ConditionTree.Read($"'{text}'").ToString().Should().Be(printed);

    [Theory]
    [InlineData("numbness is present", "numbness is present")]
    [InlineData("[a is present, b is absent]", "all: [a is present, b is absent]")]
    [InlineData("{ all: [a is present] }", "all: [a is present]")]
    [InlineData("{ any: [a is present, { none: [b is present, c is known] }] }", "any: [a is present, none: [b is present, c is known]]")]
    [InlineData("{ at_least: { count: 2, of: [a is present, b is present, always] } }", "at_least: { count: 2, of: [a is present, b is present, always] }")]
    [InlineData("[{ any: [[a is present]] }]", "all: [any: [all: [a is present]]]")]
    [InlineData("\n  any:\n    - a is present\n    - all:\n        - b is present\n        - \"c is one of [d, e]\"", "any: [a is present, all: [b is present, c is one of [d, e]]]")]
    public void Groups_print_themselves_back(string yaml, string printed) => ConditionTree.Read($"when: {yaml}").ToString().Should().Be(printed);

    [Theory]
    [InlineData("now", "now")]
    [InlineData("in 14 days", "in 14 days")]
    [InlineData("in checkpoint", "in checkpoint")]
    [InlineData("care_start + 14 days", "care_start + 14 days")]
    [InlineData("care_start+checkpoint", "care_start + checkpoint")]
    public void A_due_date_prints_itself_back(string text, string printed) => ConditionParser.ParseDue(ConditionTree.Scalar(text), new DiagnosticBag())!.ToString().Should().Be(printed);

    [Theory]
    [InlineData("5 min", "5 min")]
    [InlineData("-3", "-3")]
    [InlineData("thigh", "thigh")]
    [InlineData("2026-03-16", "2026-03-16")]
    public void A_literal_prints_itself_back(string text, string printed) => ConditionParser.ParseLiteral(ConditionTree.Scalar(text), new DiagnosticBag())!.ToString().Should().Be(printed);

    [Fact]
    public void Each_condition_of_a_generated_pack_prints_what_its_span_covers() => GeneratedPack.Gen.Sample(
        sample =>
        {
            var pack = sample.Load().Bound;
            foreach (var test in pack.Rules.Select(r => r.When).Concat(pack.Concepts.Select(c => c.When)).SelectMany(w => ConditionTree.Tests(w.Syntax)))
            {
                test.Span.Text.Should().Be(test.ToString());
                test.Span.Text.Should().StartWith(test.Subject.Span.Text);
                ConditionTree.Read($"\"{test}\"").ToString().Should().Be(test.ToString());
            }
        },
        iter: 100);

    private static string Describe(ConditionSyntax condition)
    {
        IEnumerable<ValueSyntax> values = condition switch
        {
            IsSyntax test => [test.Subject, test.Value],
            IsOneOfSyntax test => [test.Subject, .. test.Values],
            IncludesSyntax test => [test.Subject, test.Value],
            CompareSyntax test => [test.Subject, test.Right],
            BetweenSyntax test => [test.Subject, test.Low, test.High],
            TestSyntax test => [test.Subject],
            _ => [],
        };
        var parts = string.Join(", ", values.Select(v => $"{v}:{Kind(v)}"));
        return parts.Length == 0 ? Kind(condition) : $"{Kind(condition)}({parts})";
    }

    private static string Kind(object node) => node.GetType().Name.Replace("Syntax", "", StringComparison.Ordinal);
}
