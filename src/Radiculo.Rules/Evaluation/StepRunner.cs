using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

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
    public static bool Run(in Step step, int[] counted, Span<byte> cells)
    {
        var truth = step.Table != 0 ? Look(step, cells) : Count(step, counted, cells);
        if (cells[step.To] == truth) return false;
        cells[step.To] = truth;
        return true;
    }

    public static IEnumerable<int> CellsReadBy(Step step, List<int> counted) =>
        step.Table != 0 ? step.Left == step.Right ? [step.Left] : [step.Left, step.Right] : counted.Skip(step.Left + 1).Take(counted[step.Left]).Distinct();

    private static void RunTables(ReadOnlySpan<Step> steps, Span<byte> cells)
    {
        foreach (ref readonly var step in steps) cells[step.To] = Look(step, cells);
    }

    private static byte Look(in Step step, ReadOnlySpan<byte> cells) => (byte)((step.Table >> (2 * (cells[step.Left] + (4 * cells[step.Right])))) & 3);

    private static byte Count(in Step step, int[] counted, ReadOnlySpan<byte> cells)
    {
        var (certain, possible) = (0, 0);
        foreach (var cell in counted.AsSpan(step.Left + 1, counted[step.Left]))
        {
            if (cells[cell] == (byte)Truth.True) certain++;
            if (cells[cell] != (byte)Truth.False) possible++;
        }

        return (byte)(certain >= step.Right ? Truth.True : possible >= step.Right ? Truth.Unknown : Truth.False);
    }
}
