using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>Runs steps over cells.</summary>
internal static class StepRunner
{
    /// <summary>The first steps, in order, without a branch that depends on the case.</summary>
    public static void RunAll(Step[] steps, int[] countingSteps, int[] counted, int count, Span<byte> cells)
    {
        var from = 0;
        foreach (var counting in countingSteps)
        {
            if (counting >= count) break;
            RunTables(steps.AsSpan(from, counting - from), cells);
            Run(steps[counting], counted, cells);
            from = counting + 1;
        }

        RunTables(steps.AsSpan(from, count - from), cells);
    }

    /// <summary>One step; whether it changed its cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Run(in Step step, int[] counted, Span<byte> cells)
    {
        var cell = step.Table == 0
            ? Count(step, counted, cells)
            : Step.Look(step.Table, cells[step.A], cells[step.B], step.C == Step.None ? TruthCell.False : cells[step.C]);
        if (cells[step.To] == cell) return false;
        cells[step.To] = cell;
        return true;
    }

    /// <summary>The cells whose change makes a step run again.</summary>
    public static IEnumerable<int> CellsReadBy(Step step, List<int> counted)
    {
        var cells = step.Table == 0
            ? counted.Skip(step.A + 1).Take(counted[step.A]).Select(SignedCell.CellOf)
            : ((int[])[step.A, step.B, step.C]).Where(c => c != Step.None);
        return cells.Distinct();
    }

    /// <summary>
    /// Without bounds checks, which would double the time of a step: the cells a step names are those of its machine, and a workspace has
    /// all of them.
    /// </summary>
    private static void RunTables(ReadOnlySpan<Step> steps, Span<byte> cells)
    {
        ref var first = ref MemoryMarshal.GetReference(cells);
        foreach (ref readonly var step in steps)
        {
            var c = step.C == Step.None ? 0 : Unsafe.Add(ref first, step.C);
            Unsafe.Add(ref first, step.To) = Step.Look(step.Table, Unsafe.Add(ref first, step.A), Unsafe.Add(ref first, step.B), c);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte Count(in Step step, int[] counted, ReadOnlySpan<byte> cells)
    {
        var (certain, possible) = (0, 0);
        foreach (var operand in counted.AsSpan(step.A + 1, counted[step.A]))
        {
            var truth = SignedCell.Read(operand, cells);
            if (truth == Truth.True) certain++;
            if (truth != Truth.False) possible++;
        }

        return TruthCell.Of(TruthExtensions.AtLeast(step.B, certain, possible));
    }
}
