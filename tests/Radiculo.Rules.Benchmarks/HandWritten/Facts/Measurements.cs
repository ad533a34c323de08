namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>How far down the symptoms reach; the lower, the better.</summary>
internal enum Location
{
    None,
    Back,
    Buttock,
    Thigh,
    Calf,
    Foot,
}

internal enum Reflex
{
    Normal,
    Reduced,
    Absent,
}

[Flags]
internal enum Areas
{
    None = 0,
    LateralLeg = 1,
    TopOfFoot = 2,
    BackOfCalf = 4,
    OuterFoot = 8,
    MedialShin = 16,
    FrontOfThigh = 32,
    Sole = 64,
}

/// <summary>What is measured again and again. Null is not recorded.</summary>
internal class Measurements
{
    public decimal? AnkleDorsiflexionMrc { get; init; }

    public decimal? GreatToeExtensionMrc { get; init; }

    public decimal? AnklePlantarflexionMrc { get; init; }

    public Location? DistalMostLocation { get; init; }

    public decimal? WalkMinutes { get; init; }

    public decimal? SitMinutes { get; init; }

    public decimal? StandMinutes { get; init; }

    public decimal? SleepPositionChanges { get; init; }

    public decimal? LegPainIntensity { get; init; }

    public decimal? BackPainIntensity { get; init; }

    public decimal? StraightLegRaise { get; init; }
}

internal sealed class EarlierVisit : Measurements
{
    public required DateOnly Date { get; init; }
}
