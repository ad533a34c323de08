namespace Radiculo.Rules.Benchmarks.GeneratedPacks;

/// <summary>A fact beyond the core, of the kind its place gives it: kinds are mixed about as in the shipped pack.</summary>
internal readonly record struct OtherFact(int Place)
{
    public string Id => $"fact_{Place:0000}";

    public OtherKind Kind => (Place % 20) switch
    {
        3 or 8 or 13 => OtherKind.Tolerance,
        5 or 10 => OtherKind.Intensity,
        1 or 7 or 15 => OtherKind.Reach,
        17 => OtherKind.Areas,
        19 => OtherKind.Since,
        _ => OtherKind.Finding,
    };
}

internal enum OtherKind
{
    Finding,
    Tolerance,
    Intensity,
    Reach,
    Areas,
    Since,
}
