using System.Runtime.CompilerServices;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>
/// Runs a machine over cases. A small machine runs whole; of a large one only what recorded facts reach, starting from the truths that hold
/// while nothing is recorded. Work and memory are bounded by the size of the program and the number of visits; nothing is allocated once a
/// thread has its workspace.
/// </summary>
internal sealed class Evaluator
{
    /// <summary>Up to how many steps a machine runs whole: about where both ways cost the same.</summary>
    public const int MostSteps = 640;

    private readonly WorkspacePool _workspaces;
    private readonly RuleMachine _machine;
    private readonly bool _isLarge;
    private readonly ulong[] _satisfiedAtFirst;
    private readonly ulong[] _undeterminedAtFirst;

    /// <param name="machine">What to run.</param>
    /// <param name="mostSteps">Up to how many steps it is run whole.</param>
    public Evaluator(RuleMachine machine, int mostSteps = MostSteps)
    {
        _machine = machine;
        _workspaces = new WorkspacePool(machine);
        _isLarge = machine.Steps.Length > mostSteps;
        _satisfiedAtFirst = new ulong[machine.Order.Words];
        _undeterminedAtFirst = new ulong[machine.Order.Words];
        RuleVerdicts.Read(machine.Baseline, _satisfiedAtFirst, _undeterminedAtFirst);
    }

    /// <summary>Decides every rule, or only those that a screening needs. The workspace is the caller's until it is given back.</summary>
    public Workspace Run(CaseRecord patient, bool screening)
    {
        var workspace = _workspaces.Rent();
        var tests = new AtomRunner(_machine, patient, workspace);
        if (_isLarge) RunReached(patient, tests, screening, workspace);
        else RunAll(tests, screening, workspace.Cells);
        return workspace;
    }

    /// <summary>The verdicts of the rules that have been decided.</summary>
    public RuleVerdicts VerdictsOf(Workspace workspace, bool screening)
    {
        var words = screening ? BitSet.WordsFor(_machine.Order.ScreenedCount) : _machine.Order.Words;
        var satisfied = workspace.Satisfied.AsSpan(0, words);
        var undetermined = workspace.Undetermined.AsSpan(0, words);
        if (!_isLarge) return RuleVerdicts.Read(workspace.Cells, satisfied, undetermined);
        _satisfiedAtFirst.AsSpan(0, words).CopyTo(satisfied);
        _undeterminedAtFirst.AsSpan(0, words).CopyTo(undetermined);
        foreach (var cell in workspace.Changed)
        {
            if (cell >= BitSet.FirstOf(words)) continue;
            BitSet.Put(satisfied, cell, workspace.Cells[cell] == TruthCell.True);
            BitSet.Put(undetermined, cell, workspace.Cells[cell] == TruthCell.Unknown);
        }

        return new RuleVerdicts(workspace.Cells, satisfied, undetermined);
    }

    public void Return(Workspace workspace)
    {
        if (_isLarge)
        {
            foreach (var cell in workspace.Changed) workspace.Cells[cell] = _machine.Baseline[cell];
            workspace.ForgetChanges();
        }

        WorkspacePool.Return(workspace);
    }

    /// <summary>The truth of every node of the program.</summary>
    public Truth[] TruthsOfNodes(CaseRecord patient)
    {
        var workspace = Run(patient, screening: false);
        var truths = new Truth[_machine.CellOfNode.Length];
        for (var node = 0; node < truths.Length; node++) truths[node] = SignedCell.Read(_machine.CellOfNode[node], workspace.Cells);
        Return(workspace);
        return truths;
    }

    private void RunAll(in AtomRunner tests, bool screening, byte[] cells)
    {
        _machine.Baseline.CopyTo(cells, 0);
        tests.Spread();
        tests.RunAll(screening);
        StepRunner.RunAll(_machine.Steps, _machine.CountingSteps, _machine.Counted, StepsOf(screening), cells);
    }

    /// <summary>
    /// A worklist: from the cells that a recorded fact makes differ from the baseline to the steps that read them, and on from each step
    /// whose cell changed. Steps are in dependency order, so the worklist is gone through once, from the first step to the last.
    /// </summary>
    private void RunReached(CaseRecord patient, in AtomRunner tests, bool screening, Workspace workspace)
    {
        var steps = StepsOf(screening);
        tests.Spread();
        foreach (var slot in patient.Today.Slots)
        {
            Follow(_machine.Cells.Finding(slot), steps, workspace);
            Reach(slot, tests, screening, steps, workspace);
        }

        if (patient.Visits.Length > 0)
        {
            MarkEarlier(patient.Visits, workspace.Earlier);
            foreach (var slot in BitSet.Numbers(workspace.Earlier))
            {
                Reach(_machine.Slots.First(slot), tests, screening, steps, workspace);
                Reach(_machine.Slots.Last(slot), tests, screening, steps, workspace);
            }
        }

        var waiting = workspace.Waiting;
        for (var word = 0; BitSet.FirstOf(word) < steps; word++)
        {
            // a step that another of the same word puts on the worklist runs in the next round, again if it has run in this one
            while (waiting[word] is not 0 and var bits)
            {
                waiting[word] = 0;
                for (; bits != 0; bits &= bits - 1)
                {
                    ref readonly var step = ref _machine.Steps[BitSet.Lowest(word, bits)];
                    if (StepRunner.Run(step, _machine.Counted, workspace.Cells)) Follow(step.To, steps, workspace);
                }
            }
        }
    }

    private static void MarkEarlier(VisitRecord[] visits, Span<ulong> earlier)
    {
        earlier.Clear();
        foreach (ref readonly var visit in visits.AsSpan())
        {
            var known = visit.Values.Known;
            for (var word = 0; word < known.Length; word++) earlier[word] |= known[word];
        }
    }

    private void Reach(int slot, in AtomRunner tests, bool screening, int steps, Workspace workspace)
    {
        Follow(_machine.Cells.Recorded(slot), steps, workspace);
        foreach (var test in _machine.Tests.TestsOf(slot))
        {
            if (screening && !_machine.Tests.IsScreened(test)) continue;
            var (cell, truth) = (_machine.Cells.Test(test), tests.Run(test));
            if (workspace.Cells[cell] == truth) continue;
            workspace.Cells[cell] = truth;
            Follow(cell, steps, workspace);
        }
    }

    /// <summary>The cell may differ from the baseline, so the steps that read it go on the worklist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Follow(int cell, int steps, Workspace workspace)
    {
        workspace.Change(cell);
        var (readers, waiting) = (_machine.Readers, workspace.Waiting);
        for (var reader = _machine.FirstReader[cell]; reader < _machine.FirstReader[cell + 1]; reader++)
        {
            var step = readers[reader];
            if (step < steps) BitSet.Add(waiting, step);
        }
    }

    private int StepsOf(bool screening) => screening ? _machine.ScreeningSteps : _machine.Steps.Length;
}
