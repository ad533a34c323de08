using Radiculo.Rules.Cases;

namespace Radiculo.Rules.Machine;

/// <summary>What one thread needs to run a machine, used again for the next case.</summary>
internal sealed class Workspace
{
    private int[] _changed;
    private int _changes;

    public Workspace(RuleMachine machine)
    {
        Machine = machine;
        Cells = machine.Baseline.AsSpan().ToArray();
        _changed = new int[Cells.Length];
        Satisfied = new ulong[machine.Order.Words];
        Undetermined = new ulong[machine.Order.Words];
        Values = new long[machine.Slots.Count];
        Earlier = new ulong[BitSet.WordsFor(machine.Slots.Facts)];
        Waiting = new ulong[BitSet.WordsFor(machine.Steps.Length)];
    }

    public RuleMachine Machine { get; }

    public byte[] Cells { get; }

    /// <summary>A bit for each rule that holds, in the order of <see cref="RuleOrder"/>.</summary>
    public ulong[] Satisfied { get; }

    /// <summary>A bit for each rule that is undetermined.</summary>
    public ulong[] Undetermined { get; }

    /// <summary>The value of each slot that is recorded; the others hold values of earlier cases and are not read.</summary>
    public long[] Values { get; }

    /// <summary>A bit for each fact that an earlier visit recorded, where only what is recorded is run.</summary>
    public ulong[] Earlier { get; }

    /// <summary>A bit for each step that has to run.</summary>
    public ulong[] Waiting { get; }

    /// <summary>The cells that may differ from the baseline, where only those are run; some more than once.</summary>
    public ReadOnlySpan<int> Changed => _changed.AsSpan(0, _changes);

    public void Change(int cell)
    {
        if (_changes == _changed.Length) Array.Resize(ref _changed, 2 * _changes);
        _changed[_changes++] = cell;
    }

    public void ForgetChanges() => _changes = 0;

    /// <summary>
    /// Whether a case is being decided in it. It stays so after an exception: the pool then makes another, and nothing half done is used
    /// again.
    /// </summary>
    public bool IsInUse { get; set; }
}
