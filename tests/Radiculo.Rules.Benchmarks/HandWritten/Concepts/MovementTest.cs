using static Radiculo.Rules.Benchmarks.HandWritten.Comparisons;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>What was recorded before and after one repeated movement.</summary>
internal readonly record struct Repeated(FactId First, Location? LocationBefore, Location? LocationAfter, decimal? LegPainBefore, decimal? LegPainAfter, decimal? BackPainBefore, decimal? BackPainAfter);

/// <summary>
/// What one repeated-movement test shows. Location decides; leg pain can only overrule it where it was recorded, and a test with leg pain recorded on one side only stays undecided.
/// </summary>
internal sealed class MovementTest
{
    private readonly Repeated _movement;

    public MovementTest(Repeated movement)
    {
        _movement = movement;
        var legPainRecorded = movement.LegPainBefore is not null || movement.LegPainAfter is not null;
        var movesDown = IsFartherDown(movement.LocationAfter, AfterFact, movement.LocationBefore, BeforeFact);
        var raisesLegPain = legPainRecorded && Exceeds(movement.LegPainAfter, LegPainAfterFact, movement.LegPainBefore, LegPainBeforeFact);
        IsTested = movement.LocationBefore is not null && movement.LocationAfter is not null;
        Centralises = IsFartherDown(movement.LocationBefore, BeforeFact, movement.LocationAfter, AfterFact) && !raisesLegPain;
        Aggravates = movesDown || raisesLegPain;
        Eases = Centralises || (!movesDown && legPainRecorded && Exceeds(movement.LegPainBefore, LegPainBeforeFact, movement.LegPainAfter, LegPainAfterFact));
    }

    public bool IsTested { get; }

    /// <summary>The symptoms are drawn up the leg.</summary>
    public Answer Centralises { get; }

    /// <summary>The symptoms are sent down the leg, or the leg hurts more.</summary>
    public Answer Aggravates { get; }

    /// <summary>The symptoms are drawn up the leg, or stay in place with less leg pain.</summary>
    public Answer Eases { get; }

    public Answer RaisesBackPain => Exceeds(_movement.BackPainAfter, Fact(5), _movement.BackPainBefore, Fact(4));

    private FactId BeforeFact => Fact(0);

    private FactId AfterFact => Fact(1);

    private FactId LegPainBeforeFact => Fact(2);

    private FactId LegPainAfterFact => Fact(3);

    /// <summary>Whether this movement centralises and leaves the symptoms higher up the leg than another.</summary>
    public Answer Beats(MovementTest other) =>
        IsTested && Centralises && IsFartherDown(other._movement.LocationAfter, other.AfterFact, _movement.LocationAfter, AfterFact);

    /// <summary>The six facts of a movement stand one after the other.</summary>
    private FactId Fact(int place) => _movement.First + place;
}
