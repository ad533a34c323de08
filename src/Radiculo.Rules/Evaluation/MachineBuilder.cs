using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Takes a program, gives the machine that runs it.</summary>
internal sealed class MachineBuilder
{
    private readonly RuleProgram _program;
    private readonly RuleOrder _order;
    private readonly TestLayout _tests;
    private readonly bool[] _isScreened;
    private readonly int[] _operandOfNode;
    private readonly List<int>?[] _verdictsOfNode;
    private readonly List<byte> _baseline = [];
    private readonly List<Step> _steps = [];
    private readonly List<int> _countingSteps = [];
    private readonly List<int> _counted = [];
    private readonly int[] _testOfAtom;
    private readonly int _firstTest;

    private MachineBuilder(RuleProgram program)
    {
        _program = program;
        _order = new RuleOrder(program);
        _isScreened = ScreenedNodes();
        _tests = new TestLayout(program, _isScreened);
        _operandOfNode = new int[program.Nodes.Length];
        _verdictsOfNode = new List<int>?[program.Nodes.Length];
        for (var position = 0; position < _order.Rules.Length; position++) (_verdictsOfNode[program.RuleNodes[_order.Rules[position]]] ??= []).Add(position);

        // whole words of verdicts, then the tests
        _firstTest = _order.Words * 64;
        for (var cell = 0; cell < _firstTest; cell++) NewCell(Truth.False);
        var nothing = new CaseRecord(0, new SlotValues(new ulong[(program.Pack.Facts.Length + 63) >> 6], []), []);
        _testOfAtom = new int[program.Atoms.Length];
        foreach (var atom in _tests.Atoms) _testOfAtom[atom] = NewCell(AtomReader.Decide(program.Atoms[atom], nothing));
    }

    public static Machine Build(RuleProgram program) => new MachineBuilder(program).Build();

    private Machine Build()
    {
        AddNodes(isScreened: true);
        var screeningSteps = _steps.Count;
        AddNodes(isScreened: false);
        var cells = _baseline.ToArray();
        StepRunner.RunAll([.. _steps], [.. _countingSteps], [.. _counted], _steps.Count, cells);
        var (readers, firstReader) = Readers();
        return new Machine
        {
            Program = _program,
            Order = _order,
            Tests = _tests,
            FirstTest = _firstTest,
            Baseline = cells,
            Steps = [.. _steps],
            ScreeningSteps = screeningSteps,
            CountingSteps = [.. _countingSteps],
            Counted = [.. _counted],
            Readers = readers,
            FirstReader = firstReader,
            OperandOfNode = _operandOfNode,
        };
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

    /// <summary>The steps of nodes. The last of a node writes to the verdict of the rule whose condition it is; other rules with that condition get a copy.</summary>
    private void AddNodes(bool isScreened)
    {
        for (var node = 0; node < _program.Nodes.Length; node++)
        {
            if (_isScreened[node] != isScreened) continue;
            var operand = _operandOfNode[node] = Add(_program.Nodes[node], _verdictsOfNode[node]?[0]);
            foreach (var verdict in _verdictsOfNode[node] ?? [])
            {
                if (verdict != operand) Add(verdict, StepTables.And(operand, operand, operand), operand, operand, operand);
            }
        }
    }

    private int Add(in Instruction instruction, int? verdict)
    {
        var operands = instruction.Op == OpCode.Atom ? [] : _program.OperandsOf(instruction).ToArray().Select(o => _operandOfNode[o]).ToArray();
        switch (instruction.Op)
        {
            case OpCode.Atom:
                return _testOfAtom[instruction.First];
            case OpCode.Not:
                return Operand.Not(operands[0]);
            case OpCode.Known:
                return Add(verdict, StepTables.Known, operands[0], operands[0], operands[0]);
            case OpCode.AtLeast:
                _countingSteps.Add(_steps.Count);
                _steps.Add(new Step(verdict ?? NewCell(Truth.False), _counted.Count, instruction.AtLeast, 0, 0));
                _counted.Add(operands.Length);
                _counted.AddRange(operands);
                return _steps[^1].To;
            case OpCode.Any:
                return operands.Length == 0 ? NewCell(Truth.False) : AddChain(operands, StepTables.Or, verdict);
            default:
                return operands.Length == 0 ? NewCell(Truth.True) : AddChain(operands, StepTables.And, verdict);
        }
    }

    /// <summary>Three operands, then two more with each step.</summary>
    private int AddChain(int[] operands, Func<int, int, int, ulong> table, int? verdict)
    {
        var last = operands[0];
        for (var next = 1; next < operands.Length; next += 2)
        {
            var (b, c) = (operands[next], operands[Math.Min(next + 1, operands.Length - 1)]);
            last = Add(next + 2 < operands.Length ? null : verdict, table(last, b, c), last, b, c);
        }

        return last;
    }

    private int Add(int? to, ulong table, int a, int b, int c)
    {
        _steps.Add(new Step(to ?? NewCell(Truth.False), Operand.CellOf(a), Operand.CellOf(b), Operand.CellOf(c), table));
        return _steps[^1].To;
    }

    private int NewCell(Truth truth)
    {
        _baseline.Add(Cell.Of(truth));
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
