namespace Radiculo.Rules.Evaluation;

/// <summary>What one thread needs to run a machine, used again for the next case.</summary>
internal sealed class Workspace(Machine machine)
{
    /// <summary>The truth of each cell.</summary>
    public byte[] Cells { get; } = machine.Baseline.AsSpan().ToArray();

    /// <summary>A bit for each rule that holds, in the order of <see cref="RuleOrder"/>.</summary>
    public ulong[] Satisfied { get; } = new ulong[machine.Order.Words];

    /// <summary>A bit for each rule that is undetermined.</summary>
    public ulong[] Undetermined { get; } = new ulong[machine.Order.Words];

    /// <summary>A bit for each fact of an earlier visit that is not recorded today.</summary>
    public ulong[] OnlyEarlier { get; } = new ulong[(machine.Program.Pack.Facts.Length + 63) >> 6];

    /// <summary>A bit for each step that has to run.</summary>
    public ulong[] Waiting { get; } = new ulong[(machine.Steps.Length + 63) >> 6];

    /// <summary>The cells that differ from the baseline.</summary>
    public List<int> Changed { get; } = [];

    /// <summary>Whether a case is being decided in it; after an exception for ever, so that nothing half done is used again.</summary>
    public bool IsInUse { get; set; }
}
