using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Radiculo.Rules.Fuzzing;

/// <summary>
/// Which branches an input takes and how often, in eight steps (1, 2, 3, 4–7, 8–15, 16–31, 32–127, more), as AFL counts them: a step of a branch is one mark.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly byte[] Steps = MakeSteps();

    private static readonly byte* Map = (byte*)NativeMemory.AllocZeroed(Size);

    private readonly byte[] _seen = new byte[Size];

    /// <summary>How many marks any input has left.</summary>
    public int Marks { get; private set; }

    /// <summary>How many branches any input has taken.</summary>
    public int Branches => _seen.Count(s => s != 0);

    /// <summary>Runs and gives the marks it left: branch and step.</summary>
    public static IReadOnlyList<(int Branch, byte Step)> Of(Action run)
    {
        Watch(run);
        var marks = new List<(int, byte)>();
        for (var branch = 0; branch < Size; branch++)
        {
            if (Map[branch] != 0) marks.Add((branch, Steps[Map[branch]]));
        }

        return marks;
    }

    /// <summary>Runs and gives how many marks are new.</summary>
    public int Add(Action run)
    {
        Watch(run);
        var added = 0;
        for (var word = 0; word < Size / sizeof(ulong); word++)
        {
            if (((ulong*)Map)[word] == 0) continue;
            for (var branch = word * sizeof(ulong); branch < (word + 1) * sizeof(ulong); branch++)
            {
                var step = Steps[Map[branch]];
                if ((_seen[branch] | step) == _seen[branch]) continue;
                _seen[branch] |= step;
                added++;
            }
        }

        Marks += added;
        return added;
    }

    /// <summary>Instrumented code marks its branches from here on; without it, it would write to nowhere.</summary>
    public static void Attach() => Trace.SharedMem = Map;

    private static void Watch(Action run)
    {
        new Span<byte>(Map, Size).Clear();
        Trace.PrevLocation = 0;
        run();
    }

    private static byte[] MakeSteps()
    {
        var steps = new byte[256];
        for (var count = 1; count < 256; count++) steps[count] = (byte)(1 << (count switch { < 4 => count - 1, < 8 => 3, < 16 => 4, < 32 => 5, < 128 => 6, _ => 7 }));
        return steps;
    }
}
