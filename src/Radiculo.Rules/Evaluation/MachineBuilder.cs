using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Takes a program, gives the machine that runs it.</summary>
internal sealed class MachineBuilder
{
    private static readonly uint And = Step.TableOf(Math.Min);
    private static readonly uint Or = Step.TableOf(Math.Max);
    private static readonly uint Not = Step.TableOf((truth, _) => 2 - truth);
    private static readonly uint Known = Step.TableOf((truth, _) => truth == 1 ? 0 : 2);

    private readonly RuleProgram _program;
    private readonly RuleOrder _order;
    private readonly bool[] _isScreened;
    private readonly int[] _cellOfNode;
    private readonly List<byte> _baseline = [];
    private readonly List<Step> _steps = [];
    private readonly List<int> _countingSteps = [];
    private readonly List<int> _counted = [];
    private readonly List<int>[] _ruleCells;

    private MachineBuilder(RuleProgram program)
    {
        _program = program;
        _order = new RuleOrder(program);
        _cellOfNode = new int[program.Nodes.Length];
        _isScreened = ScreenedNodes();
        _ruleCells = new List<int>[program.Nodes.Length];
        for (var position = 0; position < _order.Rules.Length; position++) (_ruleCells[program.RuleNodes[_order.Rules[position]]] ??= []).Add(position);
    }

    public static Machine Build(RuleProgram program) => new MachineBuilder(program).Build();

    private Machine Build()
    {
        // whole words of verdicts
        for (var cell = 0; cell < _order.Words * 64; cell++) NewCell(Truth.False);
        var nothing = new CaseRecord(0, new SlotValues(new ulong[(_program.Pack.Facts.Length + 63) >> 6], []), []);
        for (var node = 0; node < _program.Nodes.Length; node++)
        {
            if (_program.Nodes[node].Op == OpCode.Atom) _cellOfNode[node] = NewCell(AtomReader.Decide(_program.Atoms[_program.Nodes[node].First], nothing));
        }

        AddSteps(isScreened: true);
        var screeningSteps = _steps.Count;
        AddSteps(isScreened: false);
        var cells = _baseline.ToArray();
        StepRunner.RunAll([.. _steps], [.. _countingSteps], [.. _counted], _steps.Count, cells);
        var tests = new TestLayout(_program, _cellOfNode, _isScreened);
        var (readers, firstReader) = Readers();
        return new Machine
        {
            Program = _program,
            Order = _order,
            Baseline = cells,
            Steps = [.. _steps],
            ScreeningSteps = screeningSteps,
            CountingSteps = [.. _countingSteps],
            Counted = [.. _counted],
            SlotTests = tests.SlotTests,
            SlotTestsOf = tests.SlotTestsOf,
            RecordTests = tests.RecordTests,
            RecordTestsOf = tests.RecordTestsOf,
            Readers = readers,
            FirstReader = firstReader,
            CellOfNode = _cellOfNode,
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

    private void AddSteps(bool isScreened)
    {
        for (var node = 0; node < _program.Nodes.Length; node++)
        {
            if (_isScreened[node] == isScreened) Add(node);
        }
    }

    /// <summary>The steps of a node; the last writes to the verdict of the rule whose condition it is. Other rules with the same condition get a copy.</summary>
    private void Add(int node)
    {
        ref readonly var instruction = ref _program.Nodes[node];
        var rules = _ruleCells[node] ?? [];
        var copies = rules;
        if (instruction.Op != OpCode.Atom)
        {
            _cellOfNode[node] = rules.Count > 0 ? rules[0] : NewCell(Truth.False);
            copies = rules.Count > 0 ? rules[1..] : rules;
            AddGroup(instruction, _cellOfNode[node]);
        }

        foreach (var rule in copies) _steps.Add(new Step(rule, _cellOfNode[node], _cellOfNode[node], And));
    }

    private void AddGroup(in Instruction instruction, int to)
    {
        var operands = _program.OperandsOf(instruction).ToArray().Select(o => _cellOfNode[o]).ToList();
        switch (instruction.Op)
        {
            case OpCode.True:
                _baseline[to] = (byte)Truth.True;
                break;
            case OpCode.All:
                AddChain(operands, And, Truth.True, to);
                break;
            case OpCode.Any:
                AddChain(operands, Or, Truth.False, to);
                break;
            case OpCode.Not:
                _steps.Add(new Step(to, operands[0], operands[0], Not));
                break;
            case OpCode.Known:
                _steps.Add(new Step(to, operands[0], operands[0], Known));
                break;
            default:
                _countingSteps.Add(_steps.Count);
                _steps.Add(new Step(to, _counted.Count, instruction.AtLeast, 0));
                _counted.Add(operands.Count);
                _counted.AddRange(operands);
                break;
        }
    }

    private void AddChain(List<int> operands, uint table, Truth ofNothing, int to)
    {
        if (operands.Count == 0)
        {
            _baseline[to] = (byte)ofNothing;
            return;
        }

        var left = operands[0];
        for (var i = 1; i < operands.Count - 1; i++)
        {
            var next = NewCell(Truth.False);
            _steps.Add(new Step(next, left, operands[i], table));
            left = next;
        }

        _steps.Add(new Step(to, left, operands[^1], table));
    }

    private int NewCell(Truth truth)
    {
        _baseline.Add((byte)truth);
        return _baseline.Count - 1;
    }

    private (int[] Readers, int[] First) Readers()
    {
        var byCell = new List<(int Cell, int Step)>();
        for (var step = 0; step < _steps.Count; step++)
        {
            foreach (var cell in StepRunner.CellsReadBy(_steps[step], _counted)) byCell.Add((cell, step));
        }

        var first = new int[_baseline.Count + 1];
        foreach (var (cell, _) in byCell) first[cell + 1]++;
        for (var cell = 1; cell < first.Length; cell++) first[cell] += first[cell - 1];
        var next = first.AsSpan(0, _baseline.Count).ToArray();
        var readers = new int[byCell.Count];
        foreach (var (cell, step) in byCell) readers[next[cell]++] = step;
        return (readers, first);
    }
}
