using System.Numerics;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// A program laid out to be run fast: truths in cells, groups as steps of two operands looked up in a table, tests under the fact they look at. Immutable.
/// The first cells are the rules' verdicts, in the order of <see cref="RuleOrder"/>.
/// </summary>
internal sealed class Machine
{
    public required RuleProgram Program { get; init; }

    public required RuleOrder Order { get; init; }

    /// <summary>The truth of every cell while nothing is recorded.</summary>
    public required byte[] Baseline { get; init; }

    /// <summary>Each step comes after those whose cells it reads; those that a screening needs come first.</summary>
    public required Step[] Steps { get; init; }

    /// <summary>How many steps, from the first, a screening needs.</summary>
    public required int ScreeningSteps { get; init; }

    /// <summary>The places of the steps that count, in rising order.</summary>
    public required int[] CountingSteps { get; init; }

    /// <summary>The cells that steps count over, one list after the other.</summary>
    public required int[] Counted { get; init; }

    /// <summary>Tests of nothing but one fact of today, by fact.</summary>
    public required SlotTest[] SlotTests { get; init; }

    public required Section[] SlotTestsOf { get; init; }

    /// <summary>All other tests, listed under each fact they look at.</summary>
    public required RecordTest[] RecordTests { get; init; }

    public required Section[] RecordTestsOf { get; init; }

    /// <summary>The steps that read a cell: those of cell c are <c>Readers[FirstReader[c] .. FirstReader[c + 1]]</c>.</summary>
    public required int[] Readers { get; init; }

    public required int[] FirstReader { get; init; }

    /// <summary>The cell of each node of the program.</summary>
    public required int[] CellOfNode { get; init; }
}

/// <summary>Writes to a cell what the table says of two others; a table of 0 stands for counting, of <see cref="Left"/> from <see cref="Machine.Counted"/> on.</summary>
internal readonly record struct Step(int To, int Left, int Right, uint Table)
{
    /// <summary>Two bits for each pair of truths, at twice <c>left + 4 · right</c>.</summary>
    public static uint TableOf(Func<int, int, int> truth)
    {
        var table = 0u;
        for (var left = 0; left < 3; left++)
        {
            for (var right = 0; right < 3; right++) table |= (uint)truth(left, right) << (2 * (left + (4 * right)));
        }

        return table;
    }
}

/// <summary>The tests of a fact: those up to <see cref="ScreeningEnd"/> matter to a screening.</summary>
internal readonly record struct Section(int Start, int ScreeningEnd, int End)
{
    public int EndOf(bool screening) => screening ? ScreeningEnd : End;
}

internal enum SlotTestKind : byte
{
    /// <summary>The value lies from <see cref="SlotTest.Low"/> to <see cref="SlotTest.High"/>.</summary>
    Range,

    /// <summary>The bit at the place the value names is set in <see cref="SlotTest.Low"/>.</summary>
    OneOf,

    /// <summary>The value shares a bit with <see cref="SlotTest.Low"/>.</summary>
    Includes,

    /// <summary>As <see cref="AtomKind.TimeSince"/>.</summary>
    TimeSince,
}

/// <summary>A test of a recorded value and the cell of its truth.</summary>
internal readonly record struct SlotTest(SlotTestKind Kind, long Low, long High, int Cell, int Atom);

/// <summary>A test of more than one fact or visit.</summary>
internal readonly record struct RecordTest(int Atom, int Cell);
