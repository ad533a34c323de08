namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Comparisons that are not known as long as a side of them is not recorded.</summary>
internal static class Comparisons
{
    public static Answer AtLeast(decimal? value, decimal limit, FactId fact) => value is { } number ? number >= limit : Answer.WaitingFor(fact);

    public static Answer AtMost(decimal? value, decimal limit, FactId fact) => value is { } number ? number <= limit : Answer.WaitingFor(fact);

    public static Answer Below(decimal? value, decimal limit, FactId fact) => value is { } number ? number < limit : Answer.WaitingFor(fact);

    /// <summary>Whether one value of today is larger than another.</summary>
    public static Answer Exceeds(decimal? left, FactId leftFact, decimal? right, FactId rightFact) =>
        left is { } a && right is { } b ? a > b : WaitingForEither(left is null, leftFact, right is null, rightFact);

    /// <summary>Whether one location of today lies farther down the leg than another.</summary>
    public static Answer IsFartherDown(Location? left, FactId leftFact, Location? right, FactId rightFact) =>
        left is { } a && right is { } b ? a > b : WaitingForEither(left is null, leftFact, right is null, rightFact);

    /// <summary>Whether today's value is larger than an earlier one. Where there is no earlier one, no answer of today settles it.</summary>
    public static Answer ExceedsEarlier(decimal? today, decimal? earlier, FactId fact) =>
        today is not { } now ? Answer.WaitingFor(fact) : earlier is { } then ? now > then : Answer.NotKnown;

    private static Answer WaitingForEither(bool left, FactId leftFact, bool right, FactId rightFact) =>
        (left, right) switch
        {
            (true, true) => Answer.WaitingFor(leftFact) | Answer.WaitingFor(rightFact),
            (true, false) => Answer.WaitingFor(leftFact),
            _ => Answer.WaitingFor(rightFact),
        };
}
