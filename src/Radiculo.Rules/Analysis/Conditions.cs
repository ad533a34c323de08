using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Analysis;

/// <summary>Walks over the conditions of a pack.</summary>
internal static class Conditions
{
    /// <summary>Every rule's and concept's condition with everything inside it.</summary>
    public static IEnumerable<BoundCondition> Of(BoundPack pack) =>
        pack.Rules.Select(r => r.When).Concat(pack.Concepts.Select(c => c.When)).SelectMany(Inside);

    /// <summary>The condition itself and everything inside it.</summary>
    public static IEnumerable<BoundCondition> Inside(BoundCondition condition) =>
        condition is GroupCondition group ? group.Items.SelectMany(Inside).Prepend(condition) : [condition];

    /// <summary>The values and lengths of time a test looks at.</summary>
    public static IEnumerable<BoundValue> ValuesOf(BoundCondition condition) => condition switch
    {
        CompareTest compare => [compare.Left, compare.Right],
        BetweenTest between => [between.Value, between.Low, between.High],
        OneOfTest oneOf => [oneOf.Value],
        KnownTest known => [known.Value],
        _ => [],
    };

    public static IEnumerable<BoundDuration> DurationsOf(BoundCondition condition)
    {
        IEnumerable<BoundDuration?> own = condition switch
        {
            TimeSinceTest since => [since.Length],
            TimeSinceBetweenTest between => [between.Low, between.High],
            RecordedTest recorded => [recorded.Lookback.Days],
            _ => [],
        };
        var windows = ValuesOf(condition).Select(v => v switch
        {
            DifferenceValue difference => difference.Lookback.Days,
            FactAtVisit at => at.Lookback.Days,
            _ => null,
        });
        return own.Concat(windows).OfType<BoundDuration>();
    }
}
