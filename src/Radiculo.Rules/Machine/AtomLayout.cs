using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Machine;

/// <summary>
/// The tests of a program, those of one kind side by side in arrays of their own and within a kind those that a screening needs first, and
/// for each slot the tests that look at it.
/// </summary>
internal sealed class AtomLayout
{
    private readonly int[] _ofSlot;
    private readonly int[] _firstOfSlot;

    /// <param name="program">The program.</param>
    /// <param name="tests">How each of its atoms is told.</param>
    /// <param name="slots">Where values stand.</param>
    /// <param name="isScreenedNode">Which nodes a screening needs.</param>
    public AtomLayout(RuleProgram program, AtomTest[] tests, Slots slots, bool[] isScreenedNode)
    {
        var isScreened = new bool[program.Atoms.Length];
        for (var node = 0; node < program.Nodes.Length; node++)
        {
            if (program.Nodes[node].Op == OpCode.Atom) isScreened[program.Nodes[node].First] |= isScreenedNode[node];
        }

        var atoms = new List<int>();
        (RangeTests, Ranges) = Section<ByRange, RangeTest>(tests, t => t.Test, isScreened, atoms);
        (MemberTests, Members) = Section<ByMember, MemberTest>(tests, t => t.Test, isScreened, atoms);
        (TimeTests, Times) = Section<ByTime, TimeTest>(tests, t => t.Test, isScreened, atoms);
        (HistoryTests, Histories) = Section<ByHistory, HistoryTest>(tests, t => t.Test, isScreened, atoms);
        Atoms = [.. atoms];
        (_ofSlot, _firstOfSlot) = ListBySlot(slots);
    }

    /// <summary>The atom of each test.</summary>
    public int[] Atoms { get; }

    public RangeTest[] RangeTests { get; }

    public MemberTest[] MemberTests { get; }

    public TimeTest[] TimeTests { get; }

    public HistoryTest[] HistoryTests { get; }

    public Section Ranges { get; }

    public Section Members { get; }

    public Section Times { get; }

    public Section Histories { get; }

    /// <summary>The tests whose truth may hang on a slot.</summary>
    public ReadOnlySpan<int> TestsOf(int slot) => _ofSlot.AsSpan(_firstOfSlot[slot].._firstOfSlot[slot + 1]);

    /// <summary>Whether a screening needs the test.</summary>
    public bool IsScreened(int test) => test < SectionOf(test).ScreeningEnd;

    private Section SectionOf(int test) => test < Ranges.End ? Ranges : test < Members.End ? Members : test < Times.End ? Times : Histories;

    private static (TTest[] Tests, Section Section) Section<TAtomTest, TTest>(
        AtomTest[] tests, Func<TAtomTest, TTest> testOf, bool[] isScreened, List<int> atoms)
        where TAtomTest : AtomTest
    {
        var start = atoms.Count;
        var ofKind = Enumerable.Range(0, tests.Length).Where(a => tests[a] is TAtomTest).OrderByDescending(a => isScreened[a]).ToList();
        atoms.AddRange(ofKind);
        var section = new Section(start, start + ofKind.Count(a => isScreened[a]), atoms.Count);
        return ([.. ofKind.Select(a => testOf((TAtomTest)tests[a]))], section);
    }

    private (int[] Tests, int[] First) ListBySlot(Slots slots)
    {
        var uses = RangeTests.SelectMany((t, i) => t.Slots.Select(slot => (Slot: slot, Test: Ranges.Start + i)))
            .Concat(MemberTests.Select((t, i) => (t.Slot, Test: Members.Start + i)))
            .Concat(TimeTests.Select((t, i) => (t.Slot, Test: Times.Start + i)))
            .Concat(HistoryTests.Select((t, i) => (t.Slot, Test: Histories.Start + i)));
        var bySlot = uses.ToLookup(t => t.Slot, t => t.Test);
        var first = new int[slots.Count + 1];
        var listed = new List<int>();
        for (var slot = 0; slot < slots.Count; slot++)
        {
            first[slot] = listed.Count;
            listed.AddRange(bySlot[slot]);
        }

        first[^1] = listed.Count;
        return ([.. listed], first);
    }
}

/// <summary>The tests of one kind among all tests: those up to <see cref="ScreeningEnd"/> matter to a screening.</summary>
internal readonly record struct Section(int Start, int ScreeningEnd, int End)
{
    /// <summary>How many of them are run.</summary>
    public int CountOf(bool screening) => (screening ? ScreeningEnd : End) - Start;
}
