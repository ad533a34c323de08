using System.Numerics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Where the truths of tests go.</summary>
internal interface ICells
{
    void Set(int cell, Truth truth);
}

/// <summary>Cells of a machine that is run through whole.</summary>
internal readonly struct AllCells(byte[] cells) : ICells
{
    public void Set(int cell, Truth truth) => cells[cell] = (byte)truth;
}

/// <summary>Cells that hold the baseline: where a truth differs from it, the steps that read it have to run.</summary>
internal readonly struct Reached(Machine machine, Workspace workspace, int steps) : ICells
{
    public void Set(int cell, Truth truth)
    {
        if (workspace.Cells[cell] == (byte)truth) return;
        workspace.Cells[cell] = (byte)truth;
        Follow(cell);
    }

    /// <summary>Runs what waits, in order: a step makes none wait that comes before it.</summary>
    public void RunSteps()
    {
        var waiting = workspace.Waiting;
        for (var word = 0; word << 6 < steps; word++)
        {
            while (waiting[word] != 0)
            {
                var step = (word << 6) + BitOperations.TrailingZeroCount(waiting[word]);
                waiting[word] &= waiting[word] - 1;
                if (StepRunner.Run(machine.Steps[step], machine.Counted, workspace.Cells)) Follow(machine.Steps[step].To);
            }
        }
    }

    private void Follow(int cell)
    {
        workspace.Changed.Add(cell);
        foreach (var step in machine.Readers.AsSpan(machine.FirstReader[cell], machine.FirstReader[cell + 1] - machine.FirstReader[cell]))
        {
            if (step < steps) workspace.Waiting[step >> 6] |= 1UL << step;
        }
    }
}
