namespace Radiculo.Rules.Cli.Batch;

/// <summary>How many lines were decided, and how many became error records.</summary>
internal readonly record struct Tally(long Decided, long Errors)
{
    public static Tally operator +(Tally a, Tally b) => new(a.Decided + b.Decided, a.Errors + b.Errors);
}
