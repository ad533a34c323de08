using System.Runtime.Intrinsics;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>
/// What a run says of each rule, in the order of <see cref="RuleOrder"/>: its truth, and a bit for each rule that holds or is undetermined.
/// </summary>
internal readonly ref struct RuleVerdicts
{
    private readonly ReadOnlySpan<byte> _cells;

    public RuleVerdicts(ReadOnlySpan<byte> cells, ReadOnlySpan<ulong> satisfied, ReadOnlySpan<ulong> undetermined)
    {
        _cells = cells;
        Satisfied = satisfied;
        Undetermined = undetermined;
    }

    public ReadOnlySpan<ulong> Satisfied { get; }

    public ReadOnlySpan<ulong> Undetermined { get; }

    public Truth this[int position] => TruthCell.ToTruth(_cells[position]);

    /// <summary>Reads the bits off the cells: 64 for each word, those behind the last rule false.</summary>
    public static RuleVerdicts Read(ReadOnlySpan<byte> cells, Span<ulong> satisfied, Span<ulong> undetermined)
    {
        for (var word = 0; word < satisfied.Length; word++)
        {
            var verdicts = cells.Slice(BitSet.FirstOf(word), BitSet.WordBits);
            satisfied[word] = BitsOf(verdicts, Truth.True);
            undetermined[word] = BitsOf(verdicts, Truth.Unknown);
        }

        return new RuleVerdicts(cells, satisfied, undetermined);
    }

    /// <summary>Of truths that another engine has found, in the order of the program's rules.</summary>
    public static RuleVerdicts Of(RuleOrder order, ReadOnlySpan<Truth> truthsOfRules)
    {
        var cells = new byte[order.Words * BitSet.WordBits];
        for (var position = 0; position < order.Rules.Length; position++)
            cells[position] = TruthCell.Of(truthsOfRules[order.Rules[position]]);
        return Read(cells, new ulong[order.Words], new ulong[order.Words]);
    }

    private static ulong BitsOf(ReadOnlySpan<byte> verdicts, Truth truth)
    {
        var wanted = Vector256.Create(TruthCell.Of(truth));
        return Vector256.Equals(Vector256.Create(verdicts), wanted).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.Create(verdicts[32..]), wanted).ExtractMostSignificantBits() << 32);
    }
}
