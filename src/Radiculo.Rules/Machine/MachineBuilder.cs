using System.Diagnostics;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>
/// Takes a program, gives the machine that runs it: cells laid out, atoms told by tests, groups cut into steps of three operands.
/// </summary>
internal sealed class MachineBuilder
{
    private readonly RuleProgram _program;
    private readonly RuleOrder _order;
    private readonly Slots _slots;
    private readonly bool[] _isScreened;
    private readonly AtomTest[] _atomTests;
    private readonly AtomLayout _tests;
    private readonly CellLayout _cells;
    private readonly int[] _testOfAtom;
    private readonly int[] _cellOfNode;
    private readonly List<int>?[] _verdictsOfNode;
    private readonly List<byte> _baseline = [];
    private readonly List<Step> _steps = [];
    private readonly List<int> _counted = [];

    private MachineBuilder(RuleProgram program)
    {
        _program = program;
        _order = new RuleOrder(program);
        _slots = new Slots(program.Pack.Facts.Length);
        _isScreened = ScreenedNodes();
        var chooser = new AtomTestChooser([.. program.Pack.Facts]);
        _atomTests = [.. program.Atoms.Select(a => chooser.Of(a, _slots))];
        _tests = new AtomLayout(program, _atomTests, _slots, _isScreened);
        _cells = new CellLayout(_order.Words, _slots.Count, program.Pack.Facts.Length, _tests.Atoms.Length);
        _testOfAtom = new int[program.Atoms.Length];
        _cellOfNode = new int[program.Nodes.Length];
        _verdictsOfNode = new List<int>?[program.Nodes.Length];
    }

    public static RuleMachine Build(RuleProgram program) => new MachineBuilder(program).Build();

    private RuleMachine Build()
    {
        LayOutCells();
        NoteVerdicts();
        AddNodes(isScreened: true);
        var screeningSteps = _steps.Count;
        AddNodes(isScreened: false);
        Spread(0, screeningSteps);
        Spread(screeningSteps, _steps.Count);
        int[] countingSteps = [.. Enumerable.Range(0, _steps.Count).Where(s => _steps[s].Table == 0)];
        var cells = _baseline.ToArray();
        StepRunner.RunAll([.. _steps], countingSteps, [.. _counted], _steps.Count, cells);
        var (readers, firstReader) = Readers();
        return new RuleMachine
        {
            Order = _order,
            Tests = _tests,
            Slots = _slots,
            Cells = _cells,
            Baseline = cells,
            Steps = [.. _steps],
            ScreeningSteps = screeningSteps,
            CountingSteps = countingSteps,
            Counted = [.. _counted],
            Readers = readers,
            FirstReader = firstReader,
            CellOfNode = _cellOfNode,
        };
    }

    /// <summary>The cells before those of groups, with what they hold while nothing is recorded.</summary>
    private void LayOutCells()
    {
        for (var cell = 0; cell < _cells.FirstRecorded; cell++) NewCell(Truth.False);
        for (var slot = 0; slot < _slots.Count; slot++) NewCell(slot == _slots.Nothing ? Truth.True : Truth.False);
        for (var fact = 0; fact < _slots.Facts; fact++) NewCell(Truth.Unknown);
        var nothing = new CaseRecord(0, new SlotValues(new ulong[BitSet.WordsFor(_slots.Facts)], []), []);
        foreach (var atom in _tests.Atoms) _testOfAtom[atom] = NewCell(AtomReader.Decide(_program.Atoms[atom], nothing));
    }

    private void NoteVerdicts()
    {
        for (var position = 0; position < _order.Rules.Length; position++)
        {
            (_verdictsOfNode[_program.RuleNodes[_order.Rules[position]]] ??= []).Add(position);
        }
    }

    private bool[] ScreenedNodes()
    {
        var screened = new bool[_program.Nodes.Length];
        for (var position = 0; position < _order.ScreenedCount; position++) screened[_program.RuleNodes[_order.Rules[position]]] = true;
        for (var node = screened.Length - 1; node >= 0; node--)
        {
            if (!screened[node] || _program.Nodes[node].Op == OpCode.Atom) continue;
            foreach (var operand in _program.OperandsOf(_program.Nodes[node])) screened[operand] = true;
        }

        return screened;
    }

    /// <summary>
    /// The steps of nodes. The last of a node writes to the verdict of the rule whose condition it is; other rules with that condition get
    /// a copy.
    /// </summary>
    private void AddNodes(bool isScreened)
    {
        for (var node = 0; node < _program.Nodes.Length; node++)
        {
            if (_isScreened[node] == isScreened) _cellOfNode[node] = Add(_program.Nodes[node], _verdictsOfNode[node]?[0]);
            foreach (var verdict in _verdictsOfNode[node] ?? [])
            {
                var operand = _cellOfNode[node];
                if (verdict < _order.ScreenedCount == isScreened && verdict != operand)
                {
                    Add(verdict, TruthTables.Copy(operand), operand, operand, null);
                }
            }
        }
    }

    private int Add(in Instruction instruction, int? verdict)
    {
        int[] operands = instruction.Op == OpCode.Atom ? [] : [.. _program.OperandsOf(instruction).ToArray().Select(o => _cellOfNode[o])];
        switch (instruction.Op)
        {
            case OpCode.Atom:
                return CellOfAtom(instruction.First);
            case OpCode.Not:
                return SignedCell.Not(operands[0]);
            case OpCode.Known:
                return Add(verdict, TruthTables.Known, operands[0], operands[0], null);
            case OpCode.AtLeast:
                _steps.Add(new Step(verdict ?? NewCell(Truth.False), _counted.Count, instruction.AtLeast, 0, 0));
                _counted.Add(operands.Length);
                _counted.AddRange(operands);
                return _steps[^1].To;
            case OpCode.Any:
                return operands.Length == 0 ? NewCell(Truth.False) : AddGroup(operands, TruthTables.Or, verdict);
            case OpCode.All or OpCode.True:
                return operands.Length == 0 ? NewCell(Truth.True) : AddGroup(operands, TruthTables.And, verdict);
            default:
                throw new UnreachableException();
        }
    }

    private int CellOfAtom(int atom) => _atomTests[atom] switch
    {
        FromRecorded recorded => _cells.Recorded(recorded.Slot),
        FromFinding { IsPresent: true } finding => _cells.Finding(finding.Fact),
        FromFinding finding => SignedCell.Not(_cells.Finding(finding.Fact)),
        ByRange or ByMember or ByTime or ByHistory => _testOfAtom[atom],
        _ => throw new UnreachableException(),
    };

    /// <summary>Three operands become one, those that have waited longest first, so that few steps wait for each other.</summary>
    private int AddGroup(int[] operands, Func<int, int, int?, ulong> table, int? verdict)
    {
        var left = new Queue<int>(operands);
        while (left.Count > 1)
        {
            var isLast = left.Count <= 3;
            var (a, b) = (left.Dequeue(), left.Dequeue());
            int? c = left.TryDequeue(out var third) ? third : null;
            left.Enqueue(Add(isLast ? verdict : null, table(a, b, c), a, b, c));
        }

        return left.Dequeue();
    }

    private int Add(int? to, ulong table, int a, int b, int? c)
    {
        var third = c is null ? Step.None : SignedCell.CellOf(c.Value);
        _steps.Add(new Step(to ?? NewCell(Truth.False), SignedCell.CellOf(a), SignedCell.CellOf(b), third, table));
        return _steps[^1].To;
    }

    /// <summary>
    /// Puts steps that do not wait for each other side by side, so that a processor runs several at once: by how many steps lie below them.
    /// </summary>
    private void Spread(int from, int to)
    {
        var depthOfCell = new Dictionary<int, int>();
        var depths = new int[to - from];
        for (var step = from; step < to; step++)
        {
            var below = StepRunner.CellsReadBy(_steps[step], _counted).Select(cell => depthOfCell.GetValueOrDefault(cell));
            depths[step - from] = below.DefaultIfEmpty().Max() + 1;
            depthOfCell[_steps[step].To] = depths[step - from];
        }

        var steps = _steps[from..to];
        _steps.RemoveRange(from, to - from);
        _steps.InsertRange(from, steps.Index().OrderBy(s => depths[s.Index]).Select(s => s.Item));
    }

    private int NewCell(Truth truth)
    {
        _baseline.Add(TruthCell.Of(truth));
        return _baseline.Count - 1;
    }

    private (int[] Readers, int[] First) Readers()
    {
        var reads = _steps.SelectMany((step, i) => StepRunner.CellsReadBy(step, _counted).Select(cell => (Cell: cell, Step: i))).ToList();
        var first = new int[_baseline.Count + 1];
        foreach (var (cell, _) in reads) first[cell + 1]++;
        for (var cell = 1; cell < first.Length; cell++) first[cell] += first[cell - 1];
        var next = first.ToArray();
        var readers = new int[reads.Count];
        foreach (var (cell, step) in reads) readers[next[cell]++] = step;
        return (readers, first);
    }
}
