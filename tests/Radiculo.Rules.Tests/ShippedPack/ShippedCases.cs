using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>The shipped pack with its cases, read once.</summary>
internal static class ShippedCases
{
    public static RulePack Pack { get; } = RulePack.Load(Repository.ShippedPack);

    public static ITriageEngine Engine { get; } = Pack.CreateEngine();

    public static PackCases All { get; } = PackCases.Load(Repository.ShippedPack, Pack);

    public static IReadOnlyDictionary<string, PackCase> ById { get; } = All.Cases.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
}
