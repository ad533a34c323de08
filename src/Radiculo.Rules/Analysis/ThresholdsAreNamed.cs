using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4006: a number in a condition hides where it comes from; as a parameter it says so. Zero needs no source.</summary>
internal static class ThresholdsAreNamed
{
    private static readonly Sides Written = new();

    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var number in Conditions.Of(pack).OfType<BoundTest>().SelectMany(t => ValuesIn(t.TestSyntax)).OfType<NumberSyntax>())
        {
            if (Fixed.Parse(number.Number) != 0) diagnostics.Add(AnalysisMessages.BareNumber(number.Span, number.ToString()));
        }
    }

    /// <summary>The values on both sides, and the lengths of the windows they look back over.</summary>
    private static IEnumerable<ValueSyntax> ValuesIn(TestSyntax test) =>
        Written.Of(test).Select(s => s is DifferenceSyntax { Since: WindowSyntax window } ? window.Length : s);

    private sealed class Sides : TestSyntaxSwitch<ValueSyntax[]>
    {
        protected override ValueSyntax[] Presence(PresenceSyntax test) => [test.Subject];

        protected override ValueSyntax[] Known(KnownSyntax test) => [test.Subject];

        protected override ValueSyntax[] Is(IsSyntax test) => [test.Subject];

        protected override ValueSyntax[] IsOneOf(IsOneOfSyntax test) => [test.Subject];

        protected override ValueSyntax[] Includes(IncludesSyntax test) => [test.Subject];

        protected override ValueSyntax[] Recorded(RecordedSyntax test) =>
            test.When is WindowSyntax window ? [window.Length] : [test.Subject];

        protected override ValueSyntax[] Compare(CompareSyntax test) => [test.Subject, test.Right];

        protected override ValueSyntax[] Between(BetweenSyntax test) => [test.Subject, test.Low, test.High];
    }
}
