using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Machine;

/// <summary>A program's tests by the way they are made, and for each slot those that look at it.</summary>
internal sealed class AtomLayout
{
    private readonly RuleProgram _program;
    private readonly int[] _ofSlot;
    private readonly int[] _firstOfSlot;

    /// <param name="program">The program.</param>
    /// <param name="slots">Where values stand.</param>
    /// <param name="isScreenedNode">Which nodes a screening needs.</param>
    /// <param name="isTest">Which atoms need a test.</param>
    public AtomLayout(RuleProgram program, Slots slots, bool[] isScreenedNode, Func<Atom, bool> isTest)
    {
        _program = program;
        var isScreened = new bool[program.Atoms.Length];
        for (var node = 0; node < program.Nodes.Length; node++)
        {
            if (program.Nodes[node].Op == OpCode.Atom) isScreened[program.Nodes[node].First] |= isScreenedNode[node];
        }

        Atoms = [.. Enumerable.Range(0, program.Atoms.Length).Where(a => isTest(program.Atoms[a])).OrderBy(a => KindOf(program.Atoms[a])).ThenByDescending(a => isScreened[a])];
        Ranges = SectionOf(TestKind.Range, isScreened);
        Bits = SectionOf(TestKind.Bits, isScreened);
        Times = SectionOf(TestKind.Time, isScreened);
        Earlier = SectionOf(TestKind.Earlier, isScreened);
        RangeTests = [.. Atoms[..Ranges.End].Select(a => RangeTest.Of(program.Atoms[a], slots))];
        SlotOf = [.. Atoms.Select(a => SlotOfTest(program.Atoms[a], slots))];
        (_ofSlot, _firstOfSlot) = ListBySlot(slots);
    }

    private enum TestKind
    {
        /// <summary>A value, or the distance of two, lies in a range.</summary>
        Range,

        /// <summary>A value, a place or a set, is among some values.</summary>
        Bits,

        /// <summary>Some time has passed since a date.</summary>
        Time,

        /// <summary>Looks through earlier visits.</summary>
        Earlier,
    }

    /// <summary>The atom of each test.</summary>
    public int[] Atoms { get; }

    public Section Ranges { get; }

    public Section Bits { get; }

    public Section Times { get; }

    public Section Earlier { get; }

    /// <summary>What the tests of <see cref="Ranges"/> compare.</summary>
    public RangeTest[] RangeTests { get; }

    /// <summary>The slot a test of another kind looks at; of <see cref="Earlier"/>, that of the first visit, which has a value if any visit has.</summary>
    public int[] SlotOf { get; }

    /// <summary>The tests whose truth may hang on a slot.</summary>
    public ReadOnlySpan<int> TestsOf(int slot) => _ofSlot.AsSpan(_firstOfSlot[slot].._firstOfSlot[slot + 1]);

    /// <summary>Whether a screening needs the test.</summary>
    public bool IsScreened(int test) => test < Ranges.End ? test < Ranges.ScreeningEnd : test < Bits.End ? test < Bits.ScreeningEnd : test < Times.End ? test < Times.ScreeningEnd : test < Earlier.ScreeningEnd;

    private static TestKind KindOf(in Atom atom)
    {
        if (RangeTest.IsRange(atom)) return TestKind.Range;
        if (!Slots.Has(atom.Left)) return TestKind.Earlier;
        return atom.Kind switch
        {
            AtomKind.OneOf or AtomKind.Includes => TestKind.Bits,
            AtomKind.TimeSince => TestKind.Time,
            _ => TestKind.Earlier,
        };
    }

    private static int SlotOfTest(in Atom atom, Slots slots) =>
        KindOf(atom) == TestKind.Earlier ? slots.First(Slots.Has(atom.Left) ? atom.Right.Slot : atom.Left.Slot) : slots.Of(atom.Left);

    private Section SectionOf(TestKind kind, bool[] isScreened)
    {
        var start = Atoms.Count(a => KindOf(_program.Atoms[a]) < kind);
        var tests = Atoms.Where(a => KindOf(_program.Atoms[a]) == kind).ToList();
        return new Section(start, start + tests.Count(a => isScreened[a]), start + tests.Count);
    }

    private (int[] Tests, int[] First) ListBySlot(Slots slots)
    {
        var bySlot = Enumerable.Range(0, Atoms.Length)
            .SelectMany(t => (t < Ranges.End ? (int[])[RangeTests[t].Slot, RangeTests[t].Other] : [SlotOf[t]]).Distinct().Select(slot => (Slot: slot, Test: t)))
            .ToLookup(t => t.Slot, t => t.Test);
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

/// <summary>Tests of one kind: those up to <see cref="ScreeningEnd"/> matter to a screening.</summary>
internal readonly record struct Section(int Start, int ScreeningEnd, int End)
{
    public int EndOf(bool screening) => screening ? ScreeningEnd : End;
}
