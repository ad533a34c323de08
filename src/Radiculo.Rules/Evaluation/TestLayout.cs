using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>A program's tests by the way they are made, and for each fact those that look at it.</summary>
internal sealed class TestLayout
{
    private readonly RuleProgram _program;
    private readonly int _nothing;

    public TestLayout(RuleProgram program, bool[] isScreenedNode)
    {
        _program = program;
        _nothing = program.Pack.Facts.Length;
        var isScreened = new bool[program.Atoms.Length];
        for (var node = 0; node < program.Nodes.Length; node++)
        {
            if (program.Nodes[node].Op == OpCode.Atom) isScreened[program.Nodes[node].First] |= isScreenedNode[node];
        }

        Atoms = [.. Enumerable.Range(0, program.Atoms.Length).OrderBy(a => KindOf(program.Atoms[a])).ThenByDescending(a => isScreened[a])];
        Ranges = SectionOf(TestKind.Range, isScreened);
        Bits = SectionOf(TestKind.Bits, isScreened);
        Times = SectionOf(TestKind.Time, isScreened);
        Earlier = SectionOf(TestKind.Earlier, isScreened);
        RangeTests = [.. Atoms[..Ranges.End].Select(a => ToRange(program.Atoms[a]))];
        (OfToday, FirstOfToday) = List(Enumerable.Range(0, Times.End), t => t.LooksAtToday);
        (OfEarlier, FirstOfEarlier) = List(Enumerable.Range(Earlier.Start, Earlier.End - Earlier.Start), t => t.Span != LookbackSpan.None);
    }

    private enum TestKind
    {
        /// <summary>Today's value, or the distance of two, lies in a range.</summary>
        Range,

        /// <summary>Today's value, a place or a set, is among some values.</summary>
        Bits,

        /// <summary>Some time has passed since today's value.</summary>
        Time,

        /// <summary>Looks at earlier visits.</summary>
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

    /// <summary>The tests of today's value of a fact: those of slot s are <c>OfToday[FirstOfToday[s] .. FirstOfToday[s + 1]]</c>.</summary>
    public int[] OfToday { get; }

    public int[] FirstOfToday { get; }

    /// <summary>The tests of a fact's values at earlier visits.</summary>
    public int[] OfEarlier { get; }

    public int[] FirstOfEarlier { get; }

    private static TestKind KindOf(in Atom atom) => atom.Left.Span != LookbackSpan.None || atom.Right.Span != LookbackSpan.None ? TestKind.Earlier : atom.Kind switch
    {
        AtomKind.OneOf or AtomKind.Includes => TestKind.Bits,
        AtomKind.TimeSince => TestKind.Time,
        _ => TestKind.Range,
    };

    private RangeTest ToRange(in Atom atom)
    {
        if (atom.Kind != AtomKind.Compare) return new RangeTest(atom.Left.Slot, _nothing, long.MinValue, long.MaxValue, Cell.Of(atom.Kind == AtomKind.Known ? Truth.False : Truth.Unknown));
        var value = ConstantOf(atom.Right) - ConstantOf(atom.Left);
        var (low, high) = atom.Relation switch
        {
            Relation.Less => (long.MinValue, value - 1),
            Relation.LessOrEqual => (long.MinValue, value),
            Relation.Greater => (value + 1, long.MaxValue),
            Relation.GreaterOrEqual => (value, long.MaxValue),
            _ => (value, value),
        };
        return new RangeTest(SlotOf(atom.Left), SlotOf(atom.Right), low, high, Cell.Of(Truth.Unknown));
    }

    /// <summary>A constant stands in the slot of nothing, which holds 0 in every case, and in the bounds.</summary>
    private int SlotOf(in Term term) => term.Kind == TermKind.Constant ? _nothing : term.Slot;

    private static long ConstantOf(in Term term) => term.Kind == TermKind.Constant ? term.Value : 0;

    private Section SectionOf(TestKind kind, bool[] isScreened)
    {
        var start = Atoms.Count(a => KindOf(_program.Atoms[a]) < kind);
        var tests = Atoms.Where(a => KindOf(_program.Atoms[a]) == kind).ToList();
        return new Section(start, start + tests.Count(a => isScreened[a]), start + tests.Count);
    }

    private (int[] Tests, int[] First) List(IEnumerable<int> tests, Func<Term, bool> looksAt)
    {
        var bySlot = tests
            .SelectMany(t => new[] { _program.Atoms[Atoms[t]].Left, _program.Atoms[Atoms[t]].Right }.Where(looksAt).Select(term => (term.Slot, Test: t)))
            .Distinct()
            .ToLookup(t => t.Slot, t => t.Test);
        var first = new int[_program.Pack.Facts.Length + 1];
        var listed = new List<int>();
        for (var slot = 0; slot < first.Length - 1; slot++)
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

/// <summary>The value of a slot less that of another lies from <see cref="Low"/> to <see cref="High"/>; while one is not recorded, the cell holds <see cref="Otherwise"/>.</summary>
internal readonly record struct RangeTest(int Slot, int Other, long Low, long High, byte Otherwise);
