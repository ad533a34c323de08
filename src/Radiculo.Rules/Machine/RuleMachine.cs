namespace Radiculo.Rules.Machine;

/// <summary>
/// A program laid out to be run fast: truths in cells as <see cref="CellLayout"/> says, atoms as tests that write a cell each, groups as
/// steps that look three cells up in a truth table and write a fourth. Immutable.
/// </summary>
internal sealed class RuleMachine
{
    public required RuleOrder Order { get; init; }

    public required AtomLayout Tests { get; init; }

    public required Slots Slots { get; init; }

    public required CellLayout Cells { get; init; }

    /// <summary>The truth of every cell while nothing is recorded.</summary>
    public required byte[] Baseline { get; init; }

    /// <summary>Each step comes after those whose cells it reads; those that a screening needs come first.</summary>
    public required Step[] Steps { get; init; }

    /// <summary>How many steps, from the first, a screening needs.</summary>
    public required int ScreeningSteps { get; init; }

    /// <summary>The places of the steps that count, in rising order.</summary>
    public required int[] CountingSteps { get; init; }

    /// <summary>What steps count over: for each its operands, as in <see cref="SignedCell"/>, behind their number.</summary>
    public required int[] Counted { get; init; }

    /// <summary>The steps that read a cell: those of cell c are <c>Readers[FirstReader[c] .. FirstReader[c + 1]]</c>.</summary>
    public required int[] Readers { get; init; }

    public required int[] FirstReader { get; init; }

    /// <summary>Where the truth of each node of the program stands, as in <see cref="SignedCell"/>.</summary>
    public required int[] CellOfNode { get; init; }
}
