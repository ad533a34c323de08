namespace Radiculo.Rules.Evaluation;

/// <summary>What one thread needs to run a machine, used again for the next case.</summary>
internal sealed class Workspace
{
    public Workspace(Machine machine)
    {
        var facts = machine.Program.Pack.Facts.Length;
        Cells = machine.Baseline.AsSpan().ToArray();
        Satisfied = new ulong[machine.Order.Words];
        Undetermined = new ulong[machine.Order.Words];
        Values = new long[facts + 1];
        IsRecorded = new byte[facts + 1];
        IsRecorded[facts] = 1;
        Earlier = new ulong[(facts + 63) >> 6];
        Waiting = new ulong[(machine.Steps.Length + 63) >> 6];
    }

    public byte[] Cells { get; }

    /// <summary>A bit for each rule that holds, in the order of <see cref="RuleOrder"/>.</summary>
    public ulong[] Satisfied { get; }

    /// <summary>A bit for each rule that is undetermined.</summary>
    public ulong[] Undetermined { get; }

    /// <summary>Today's value of each fact that is recorded; behind the last a slot for nothing, which holds 0.</summary>
    public long[] Values { get; }

    /// <summary>1 for each fact that is recorded today, and for nothing.</summary>
    public byte[] IsRecorded { get; }

    /// <summary>A bit for each fact that some earlier visit recorded.</summary>
    public ulong[] Earlier { get; }

    /// <summary>A bit for each step that has to run.</summary>
    public ulong[] Waiting { get; }

    /// <summary>The cells that differ from the baseline, where only those are run.</summary>
    public List<int> Changed { get; } = [];

    /// <summary>Whether a case is being decided in it; after an exception for ever, so that nothing half done is used again.</summary>
    public bool IsInUse { get; set; }
}
