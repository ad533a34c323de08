using System.Diagnostics;

namespace Radiculo.Rules.Model;

/// <summary>
/// Strong Kleene truth. The values are ordered so that "and" is the smaller, "or" the larger, and "not" the mirror image.
/// </summary>
internal enum Truth : byte
{
    False = 0,
    Unknown = 1,
    True = 2,
}

internal static class TruthExtensions
{
    public static Truth Not(this Truth truth) => (Truth)(2 - (int)truth);

    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;

    /// <summary>"At least so many", of items of which some are true and some more could be.</summary>
    public static Truth AtLeast(int needed, int certain, int possible) =>
        certain >= needed ? Truth.True : possible >= needed ? Truth.Unknown : Truth.False;

    public static Verdict ToVerdict(this Truth truth) => truth switch
    {
        Truth.True => Verdict.Satisfied,
        Truth.Unknown => Verdict.Undetermined,
        Truth.False => Verdict.Refuted,
        _ => throw new UnreachableException(),
    };
}
