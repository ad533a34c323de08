using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4006: a number in a condition hides where it comes from; as a parameter it says so. Zero needs no source.</summary>
internal static class ThresholdsAreNamed
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var condition in Conditions.Of(pack))
        {
            foreach (var number in Conditions.ValuesOf(condition).OfType<ConstantValue>())
            {
                if (number is { IsBareNumber: true, Value: not 0 }) diagnostics.Add(AnalysisMessages.BareNumber(condition.Span, number.ToString()));
            }

            foreach (var length in Conditions.DurationsOf(condition))
            {
                if (length.Parameter is null && length.Length.Amount != 0) diagnostics.Add(AnalysisMessages.BareNumber(condition.Span, length.ToString()));
            }
        }
    }
}
