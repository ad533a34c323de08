using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Evaluation;

/// <summary>Sorts a program's tests under the facts they look at, so that a recorded fact leads to its tests and to no others.</summary>
internal sealed class TestLayout
{
    /// <summary>Further than any value a fact can have, and near enough that the distance of two fits a word.</summary>
    private const long Far = 1L << 62;

    private readonly List<SlotTest> _slotTests = [];
    private readonly List<RecordTest> _recordTests = [];

    public TestLayout(RuleProgram program, int[] cellOfNode, bool[] isScreened)
    {
        var facts = program.Pack.Facts.Length;
        var bySlot = new List<(SlotTest Test, bool IsScreened)>[facts];
        var byRecord = new List<(RecordTest Test, bool IsScreened)>[facts];
        for (var node = 0; node < program.Nodes.Length; node++)
        {
            if (program.Nodes[node].Op != OpCode.Atom) continue;
            var atom = program.Nodes[node].First;
            if (ToSlotTest(program.Atoms[atom], cellOfNode[node], atom) is { } test) (bySlot[program.Atoms[atom].Left.Slot] ??= []).Add((test, isScreened[node]));
            else foreach (var slot in SlotsOf(program.Atoms[atom])) (byRecord[slot] ??= []).Add((new RecordTest(atom, cellOfNode[node]), isScreened[node]));
        }

        SlotTestsOf = [.. bySlot.Select(tests => Append(_slotTests, tests))];
        RecordTestsOf = [.. byRecord.Select(tests => Append(_recordTests, tests))];
    }

    public SlotTest[] SlotTests => [.. _slotTests];

    public Section[] SlotTestsOf { get; }

    public RecordTest[] RecordTests => [.. _recordTests];

    public Section[] RecordTestsOf { get; }

    private static Section Append<TTest>(List<TTest> all, List<(TTest Test, bool IsScreened)>? tests)
    {
        var start = all.Count;
        if (tests is null) return new Section(start, start, start);
        all.AddRange(tests.Where(t => t.IsScreened).Select(t => t.Test));
        var screeningEnd = all.Count;
        all.AddRange(tests.Where(t => !t.IsScreened).Select(t => t.Test));
        return new Section(start, screeningEnd, all.Count);
    }

    private static SlotTest? ToSlotTest(in Atom atom, int cell, int index)
    {
        if (atom.Left.Kind != TermKind.Today) return null;
        switch (atom.Kind)
        {
            case AtomKind.Compare when atom.Right.Kind == TermKind.Constant:
                var value = atom.Right.Value;
                var (low, high) = atom.Relation switch
                {
                    Relation.Less => (-Far, value - 1),
                    Relation.LessOrEqual => (-Far, value),
                    Relation.Greater => (value + 1, Far),
                    Relation.GreaterOrEqual => (value, Far),
                    _ => (value, value),
                };
                return new SlotTest(SlotTestKind.Range, low, high, cell, index);
            case AtomKind.Known or AtomKind.Settled:
                return new SlotTest(SlotTestKind.Range, long.MinValue, long.MaxValue, cell, index);
            case AtomKind.OneOf:
                return new SlotTest(SlotTestKind.OneOf, (long)atom.Bits, 0, cell, index);
            case AtomKind.Includes:
                return new SlotTest(SlotTestKind.Includes, (long)atom.Bits, 0, cell, index);
            case AtomKind.TimeSince:
                return new SlotTest(SlotTestKind.TimeSince, 0, 0, cell, index);
            default:
                return null;
        }
    }

    private static IEnumerable<int> SlotsOf(Atom atom) =>
        new[] { atom.Left, atom.Right }.Where(t => t.Kind != TermKind.Constant).Select(t => t.Slot).Distinct();
}
