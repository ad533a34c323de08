using System.Numerics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// Runs a machine over cases. A small one runs through whole; of a large one only what recorded facts reach, from what holds while nothing is
/// recorded. Work and memory are bounded by the size of the program and the number of visits; nothing is allocated once a thread has its workspace.
/// </summary>
/// <param name="machine">What to run.</param>
/// <param name="mostSteps">Up to how many steps it runs through whole: about where both ways cost the same.</param>
#pragma warning disable CA1001 // an engine has no end of its own; what a thread keeps goes with the engine or the thread
internal sealed class Evaluator(Machine machine, int mostSteps = Evaluator.MostSteps)
#pragma warning restore CA1001
{
    public const int MostSteps = 2048;

    private readonly ThreadLocal<Workspace?> _workspaces = new();
    private readonly bool _isLarge = machine.Steps.Length > mostSteps;

    /// <summary>Decides every rule, or only those that a screening needs. The workspace is the caller's until it is given back.</summary>
    public Workspace Run(CaseRecord patient, bool screening)
    {
        var workspace = Rent();
        var tests = new Tests(machine, patient, workspace);
        tests.Spread();
        if (_isLarge) RunReached(patient, tests, screening, workspace);
        else RunAll(tests, screening, workspace.Cells);
        tests.Gather();
        return workspace;
    }

    /// <summary>The verdicts of the rules that have been decided.</summary>
    public Verdicts VerdictsOf(Workspace workspace, bool screening)
    {
        var words = screening ? (machine.Order.ScreenedCount + 63) >> 6 : machine.Order.Words;
        return new Verdicts(workspace.Cells, workspace.Satisfied.AsSpan(0, words), workspace.Undetermined.AsSpan(0, words));
    }

    public void Return(Workspace workspace)
    {
        foreach (var cell in workspace.Changed) workspace.Cells[cell] = machine.Baseline[cell];
        workspace.Changed.Clear();
        workspace.IsInUse = false;
    }

    /// <summary>The truth of every node of the program.</summary>
    public Truth[] TruthsOfNodes(CaseRecord patient)
    {
        var workspace = Run(patient, screening: false);
        var truths = new Truth[machine.OperandOfNode.Length];
        for (var node = 0; node < truths.Length; node++) truths[node] = Operand.Read(machine.OperandOfNode[node], workspace.Cells);
        Return(workspace);
        return truths;
    }

    private Workspace Rent()
    {
        var workspace = _workspaces.Value;
        if (workspace is null || workspace.IsInUse) _workspaces.Value = workspace = new Workspace(machine);
        workspace.IsInUse = true;
        return workspace;
    }

    private void RunAll(in Tests tests, bool screening, byte[] cells)
    {
        machine.Baseline.CopyTo(cells, 0);
        tests.DecideAll(screening, cells.AsSpan(machine.FirstTest));
        StepRunner.RunAll(machine.Steps, machine.CountingSteps, machine.Counted, StepsOf(screening), cells);
    }

    /// <summary>From the cells that a recorded fact makes differ from the baseline to the steps that read them, and so on; no step makes one wait that comes before it.</summary>
    private void RunReached(CaseRecord patient, in Tests tests, bool screening, Workspace workspace)
    {
        var steps = StepsOf(screening);
        Reach(patient.Today.Known, machine.Tests.OfToday, machine.Tests.FirstOfToday, tests, steps, workspace);
        if (patient.Visits.Length > 0) Reach(workspace.Earlier, machine.Tests.OfEarlier, machine.Tests.FirstOfEarlier, tests, steps, workspace);
        var waiting = workspace.Waiting;
        for (var word = 0; word << 6 < steps; word++)
        {
            while (waiting[word] != 0)
            {
                var step = (word << 6) + BitOperations.TrailingZeroCount(waiting[word]);
                waiting[word] &= waiting[word] - 1;
                if (StepRunner.Run(machine.Steps[step], machine.Counted, workspace.Cells)) Follow(machine.Steps[step].To, steps, workspace);
            }
        }
    }

    private void Reach<TWord>(ReadOnlySpan<TWord> recorded, int[] listed, int[] first, in Tests tests, int steps, Workspace workspace)
        where TWord : struct, IBinaryInteger<TWord>
    {
        for (var word = 0; word < recorded.Length; word++)
        {
            for (var bits = ulong.CreateTruncating(recorded[word]); bits != 0; bits &= bits - 1)
            {
                var slot = (word << 6) + BitOperations.TrailingZeroCount(bits);
                foreach (var test in listed.AsSpan(first[slot], first[slot + 1] - first[slot]))
                {
                    var (cell, truth) = (machine.FirstTest + test, tests.Decide(test));
                    if (workspace.Cells[cell] == truth) continue;
                    workspace.Cells[cell] = truth;
                    Follow(cell, steps, workspace);
                }
            }
        }
    }

    private void Follow(int cell, int steps, Workspace workspace)
    {
        workspace.Changed.Add(cell);
        foreach (var step in machine.Readers.AsSpan(machine.FirstReader[cell], machine.FirstReader[cell + 1] - machine.FirstReader[cell]))
        {
            if (step < steps) workspace.Waiting[step >> 6] |= 1UL << step;
        }
    }

    private int StepsOf(bool screening) => screening ? machine.ScreeningSteps : machine.Steps.Length;
}
