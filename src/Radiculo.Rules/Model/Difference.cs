using System.Diagnostics;

namespace Radiculo.Rules.Model;

/// <summary>What a difference over time counts: steps towards better, steps towards worse, or steps upwards.</summary>
internal enum DifferenceKind
{
    Gain,
    Loss,
    Change,
}

internal static class DifferenceKindExtensions
{
    /// <summary>The language's word for it.</summary>
    public static string Word(this DifferenceKind kind) => kind switch
    {
        DifferenceKind.Gain => "gain",
        DifferenceKind.Loss => "loss",
        DifferenceKind.Change => "change",
        _ => throw new UnreachableException(),
    };
}

/// <summary>
/// By how much the fact in a slot differs between an earlier visit and today: today less then, times <paramref name="Scale"/>. The scale
/// carries the sign of "better", and for a choice makes one step on its scale the number 1.
/// </summary>
internal readonly record struct Difference(int Slot, DifferenceKind Kind, Lookback Lookback, long Scale)
{
    public static Difference Of(Fact fact, DifferenceKind kind, Lookback lookback) => new(fact.Index, kind, lookback, ScaleOf(fact, kind));

    public override string ToString() => $"{Kind}(f{Slot}, {Lookback})";

    private static long ScaleOf(Fact fact, DifferenceKind kind)
    {
        var step = fact.Kind == FactKind.Number ? 1 : Fixed.One;
        var towardsBetter = fact.Better == Better.Lower ? -step : step;
        return kind switch
        {
            DifferenceKind.Gain => towardsBetter,
            DifferenceKind.Loss => -towardsBetter,
            DifferenceKind.Change => step,
            _ => throw new UnreachableException(),
        };
    }
}
