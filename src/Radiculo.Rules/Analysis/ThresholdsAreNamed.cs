using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4006: a number in a condition hides where it comes from; as a parameter it says so. Zero needs no source.</summary>
internal static class ThresholdsAreNamed
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var number in Conditions.Of(pack).OfType<BoundTest>().SelectMany(t => ValuesIn((TestSyntax)t.Syntax)).OfType<NumberSyntax>())
        {
            if (Fixed.Parse(number.Number) != 0) diagnostics.Add(AnalysisMessages.BareNumber(number.Span, number.ToString()));
        }
    }

    /// <summary>The values on both sides, and the lengths of the windows they look back over.</summary>
    private static IEnumerable<ValueSyntax> ValuesIn(TestSyntax test)
    {
        ValueSyntax[] sides = test switch
        {
            CompareSyntax compare => [test.Subject, compare.Right],
            BetweenSyntax between => [test.Subject, between.Low, between.High],
            RecordedSyntax { When: WindowSyntax window } => [window.Length],
            _ => [test.Subject],
        };
        return sides.Select(s => s is DifferenceSyntax { Since: WindowSyntax window } ? window.Length : s);
    }
}
