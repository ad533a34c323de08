using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Machine;

/// <summary>
/// A program laid out to be run fast: tests under the fact they look at, groups as steps of three operands looked up in a table, truths in cells. Immutable.
/// The first cells are the rules' verdicts, in the order of <see cref="RuleOrder"/>; then for each slot whether it is recorded; for each fact, of findings,
/// whether it is present; for each test its truth; then those of groups.
/// </summary>
internal sealed class RuleMachine
{
    public required RuleProgram Program { get; init; }

    public required RuleOrder Order { get; init; }

    public required AtomLayout Tests { get; init; }

    public required Slots Slots { get; init; }

    /// <summary>The cell that says whether the first slot is recorded.</summary>
    public required int FirstRecorded { get; init; }

    /// <summary>The cell of the first fact's truth, if it is a finding.</summary>
    public required int FirstFinding { get; init; }

    /// <summary>The cell of the first test.</summary>
    public required int FirstTest { get; init; }

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
    public required int[] OperandOfNode { get; init; }
}
