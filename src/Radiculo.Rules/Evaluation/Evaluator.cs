using System.Numerics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// Runs a machine over cases. A small one runs through whole; of a large one only the steps that recorded facts reach, from what holds while nothing is
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
        var steps = screening ? machine.ScreeningSteps : machine.Steps.Length;
        if (_isLarge)
        {
            var reached = new Reached(machine, workspace, steps);
            Look(patient, screening, workspace, ref reached);
            reached.RunSteps();
        }
        else
        {
            machine.Baseline.CopyTo(workspace.Cells, 0);
            var cells = new AllCells(workspace.Cells);
            Look(patient, screening, workspace, ref cells);
            StepRunner.RunAll(machine.Steps, machine.CountingSteps, machine.Counted, steps, workspace.Cells);
        }

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
        var truths = new Truth[machine.CellOfNode.Length];
        for (var node = 0; node < truths.Length; node++) truths[node] = (Truth)workspace.Cells[machine.CellOfNode[node]];
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

    /// <summary>Decides the tests of every recorded fact; all others are as while nothing is recorded.</summary>
    private void Look<TCells>(CaseRecord patient, bool screening, Workspace workspace, ref TCells cells)
        where TCells : struct, ICells
    {
        var known = patient.Today.Known;
        var values = patient.Today.Values;
        var next = 0;
        for (var word = 0; word < known.Length; word++)
        {
            for (var bits = (ulong)known[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word << 6) + BitOperations.TrailingZeroCount(bits);
                LookAtToday(machine.SlotTestsOf[slot], values[next++], patient.Day, screening, ref cells);
                LookAtRecord(machine.RecordTestsOf[slot], patient, screening, ref cells);
            }
        }

        if (patient.Visits.Length > 0) LookAtEarlier(patient, screening, workspace.OnlyEarlier, ref cells);
    }

    private void LookAtToday<TCells>(in Section section, long value, int day, bool screening, ref TCells cells)
        where TCells : struct, ICells
    {
        foreach (ref readonly var test in machine.SlotTests.AsSpan(section.Start, section.EndOf(screening) - section.Start))
        {
            var holds = test.Kind switch
            {
                SlotTestKind.Range => value >= test.Low && value <= test.High,
                SlotTestKind.OneOf => ((test.Low >> (int)value) & 1) != 0,
                SlotTestKind.Includes => (value & test.Low) != 0,
                _ => AtomReader.HasPassed(machine.Program.Atoms[test.Atom], value, day),
            };
            cells.Set(test.Cell, holds.ToTruth());
        }
    }

    private void LookAtRecord<TCells>(in Section section, CaseRecord patient, bool screening, ref TCells cells)
        where TCells : struct, ICells
    {
        foreach (ref readonly var test in machine.RecordTests.AsSpan(section.Start, section.EndOf(screening) - section.Start))
        {
            cells.Set(test.Cell, AtomReader.Decide(machine.Program.Atoms[test.Atom], patient));
        }
    }

    private void LookAtEarlier<TCells>(CaseRecord patient, bool screening, Span<ulong> earlier, ref TCells cells)
        where TCells : struct, ICells
    {
        earlier.Clear();
        foreach (ref readonly var visit in patient.Visits.AsSpan())
        {
            var known = visit.Values.Known;
            for (var word = 0; word < known.Length; word++) earlier[word] |= (ulong)known[word];
        }

        var today = patient.Today.Known;
        for (var word = 0; word < earlier.Length; word++)
        {
            for (var bits = earlier[word] & ~(ulong)today[word]; bits != 0; bits &= bits - 1)
            {
                LookAtRecord(machine.RecordTestsOf[(word << 6) + BitOperations.TrailingZeroCount(bits)], patient, screening, ref cells);
            }
        }
    }
}
