using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>
/// Runs the tests of a machine on a case, all of them or one by one, once the case's values are laid out in the workspace.
/// </summary>
internal readonly ref struct AtomRunner(RuleMachine machine, CaseRecord patient, Workspace workspace)
{
    private readonly Span<long> _values = workspace.Values;
    private readonly Span<byte> _isRecorded = workspace.Cells.AsSpan(machine.Cells.FirstRecorded, workspace.Values.Length);
    private readonly Span<byte> _tests = workspace.Cells.AsSpan(machine.Cells.FirstTest);

    /// <summary>Lays values out by slot, and in their cells what is recorded and which findings are present.</summary>
    public void Spread()
    {
        var values = patient.Today.Values;
        var findings = workspace.Cells.AsSpan(machine.Cells.FirstFinding);
        var next = 0;
        foreach (var slot in patient.Today.Slots)
        {
            var value = values[next++];
            _values[slot] = value;
            _isRecorded[slot] = TruthCell.True;
            findings[slot] = TruthCell.OfFinding(value);
        }

        foreach (ref readonly var visit in patient.Visits.AsSpan()) Spread(visit.Values);
    }

    /// <summary>Writes every test's truth to its cell, over the baseline.</summary>
    public void RunAll(bool screening)
    {
        var layout = machine.Tests;
        var ranges = layout.RangeTests.AsSpan(0, layout.Ranges.CountOf(screening));
        RunRanges(ranges, ref MemoryMarshal.GetReference(_values), ref MemoryMarshal.GetReference(_isRecorded), _tests);
        var cell = layout.Members.Start;
        foreach (ref readonly var test in layout.MemberTests.AsSpan(0, layout.Members.CountOf(screening))) _tests[cell++] = Run(test);
        cell = layout.Times.Start;
        foreach (ref readonly var test in layout.TimeTests.AsSpan(0, layout.Times.CountOf(screening))) _tests[cell++] = Run(test);
        if (patient.Visits.Length == 0) return;
        cell = layout.Histories.Start;
        foreach (ref readonly var test in layout.HistoryTests.AsSpan(0, layout.Histories.CountOf(screening)))
        {
            if (_isRecorded[test.Slot] != TruthCell.False) _tests[cell] = Run(test);
            cell++;
        }
    }

    /// <summary>One test's cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Run(int test)
    {
        var layout = machine.Tests;
        if (test < layout.Ranges.End)
        {
            return Run(layout.RangeTests[test], ref MemoryMarshal.GetReference(_values), ref MemoryMarshal.GetReference(_isRecorded));
        }

        if (test < layout.Members.End) return Run(layout.MemberTests[test - layout.Members.Start]);
        return test < layout.Times.End
            ? Run(layout.TimeTests[test - layout.Times.Start])
            : Run(layout.HistoryTests[test - layout.Histories.Start]);
    }

    private void Spread(in SlotValues visit)
    {
        var (first, last) = (machine.Slots.First(0), machine.Slots.Last(0));
        var values = visit.Values;
        var next = 0;
        foreach (var slot in visit.Slots)
        {
            var value = values[next++];
            _values[last + slot] = value;
            _isRecorded[last + slot] = TruthCell.True;
            if (_isRecorded[first + slot] != TruthCell.False) continue;
            _values[first + slot] = value;
            _isRecorded[first + slot] = TruthCell.True;
        }
    }

    private static void RunRanges(ReadOnlySpan<RangeTest> tests, ref long values, ref byte isRecorded, Span<byte> cells)
    {
        for (var test = 0; test < tests.Length; test++) cells[test] = Run(tests[test], ref values, ref isRecorded);
    }

    /// <summary>
    /// Without a branch: what is recorded differs from patient to patient, and a mispredicted branch costs more than all of this. Without
    /// bounds checks: the slots of a test are those of its machine, for each of which a workspace has a place.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Run(in RangeTest test, ref long values, ref byte isRecorded)
    {
        var distance = Unsafe.Add(ref values, test.Slot) - Unsafe.Add(ref values, test.Other);
        var areRecorded = (byte)(Unsafe.Add(ref isRecorded, test.Slot) & Unsafe.Add(ref isRecorded, test.Other));
        var isIn = (distance >= test.Low ? 1 : 0) & (distance <= test.High ? 1 : 0);
        return TruthCell.IfRecorded(areRecorded, isIn);
    }

    private byte Run(in MemberTest test)
    {
        if (_isRecorded[test.Slot] == TruthCell.False) return TruthCell.Unknown;
        var value = _values[test.Slot];
        return TruthCell.Of(((test.IsSet ? (ulong)value : 1UL << (int)value) & test.Bits) != 0);
    }

    private byte Run(in TimeTest test)
    {
        if (_isRecorded[test.Slot] == TruthCell.False) return TruthCell.Unknown;
        return TruthCell.Of(test.Relation.Holds(test.Length.Compare(patient.Day, (int)_values[test.Slot]), 0));
    }

    private byte Run(in HistoryTest test) => TruthCell.Of(AtomReader.Decide(test.Atom, patient));
}
