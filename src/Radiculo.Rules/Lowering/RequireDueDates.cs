using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Lowering;

/// <summary>
/// A rule whose due date counts from a date fact is undetermined while that date is not recorded: the date becomes one of its conditions.
/// </summary>
internal static class RequireDueDates
{
    public static CorePack Run(CorePack pack) =>
        pack with { Rules = [.. pack.Rules.Select((when, i) => Require(when, pack.Source.Rules[i]))] };

    private static CoreCondition Require(CoreCondition when, Rule rule) =>
        rule.Then.Reevaluate?.From is { } date ? new CoreAll([when, new CoreAtom(new SettledAtom(date.Index))]) : when;
}
