using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Machine;

/// <summary>Decides the tests of a case, all of them or one by one, once its values are laid out in the workspace.</summary>
internal readonly ref struct AtomRunner(RuleMachine machine, CaseRecord patient, Workspace workspace)
{
    private readonly Span<long> _values = workspace.Values;
    private readonly Span<byte> _isRecorded = workspace.Cells.AsSpan(machine.FirstRecorded, workspace.Values.Length);
    private readonly Span<byte> _tests = workspace.Cells.AsSpan(machine.FirstTest);

    /// <summary>Lays values out by slot, and in their cells what is recorded and which findings are present.</summary>
    public void Spread()
    {
        var values = patient.Today.Values;
        var findings = workspace.Cells.AsSpan(machine.FirstFinding);
        var next = 0;
        foreach (var slot in patient.Today.Slots)
        {
            var value = values[next++];
            _values[slot] = value;
            _isRecorded[slot] = 4;
            findings[slot] = (byte)(value << 2);
        }

        foreach (ref readonly var visit in patient.Visits.AsSpan()) Spread(visit.Values);
    }

    /// <summary>Writes every test's truth to its cell, over the baseline.</summary>
    public void DecideAll(bool screening)
    {
        var layout = machine.Tests;
        DecideRanges(layout.RangeTests.AsSpan(0, layout.Ranges.EndOf(screening)), ref MemoryMarshal.GetReference(_values), ref MemoryMarshal.GetReference(_isRecorded), _tests);
        for (var test = layout.Bits.Start; test < layout.Bits.EndOf(screening); test++) _tests[test] = Bits(test);
        for (var test = layout.Times.Start; test < layout.Times.EndOf(screening); test++) _tests[test] = Time(test);
        if (patient.Visits.Length == 0) return;
        for (var test = layout.Earlier.Start; test < layout.Earlier.EndOf(screening); test++)
        {
            if (_isRecorded[layout.SlotOf[test]] != 0) _tests[test] = Earlier(test);
        }
    }

    /// <summary>One test's cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Decide(int test)
    {
        var layout = machine.Tests;
        if (test < layout.Ranges.End) return Range(layout.RangeTests[test], ref MemoryMarshal.GetReference(_values), ref MemoryMarshal.GetReference(_isRecorded));
        return test < layout.Bits.End ? Bits(test) : test < layout.Times.End ? Time(test) : Earlier(test);
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
            _isRecorded[last + slot] = 4;
            if (_isRecorded[first + slot] != 0) continue;
            _values[first + slot] = value;
            _isRecorded[first + slot] = 4;
        }
    }

    private static void DecideRanges(ReadOnlySpan<RangeTest> tests, ref long values, ref byte isRecorded, Span<byte> cells)
    {
        for (var test = 0; test < tests.Length; test++) cells[test] = Range(tests[test], ref values, ref isRecorded);
    }

    /// <summary>
    /// Without a branch: what is recorded differs from patient to patient, and a wrong guess costs more than all of this. The slots of a test are those
    /// of its machine, for each of which a workspace has a place.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Range(in RangeTest test, ref long values, ref byte isRecorded)
    {
        var distance = Unsafe.Add(ref values, test.Slot) - Unsafe.Add(ref values, test.Other);
        var areRecorded = Unsafe.Add(ref isRecorded, test.Slot) & Unsafe.Add(ref isRecorded, test.Other);
        var isIn = ((distance >= test.Low ? 1 : 0) & (distance <= test.High ? 1 : 0)) << 2;

        // 4 where both are recorded and it is in, 0 where it is not, 2 where one is not recorded
        return (byte)((isIn & areRecorded) | ((areRecorded ^ 4) >> 1));
    }

    private byte Bits(int test)
    {
        ref readonly var atom = ref AtomOf(test);
        var slot = machine.Tests.SlotOf[test];
        if (_isRecorded[slot] == 0) return 2;
        return ((atom.Kind == AtomKind.OneOf ? 1UL << (int)_values[slot] : (ulong)_values[slot]) & atom.Bits) != 0 ? (byte)4 : (byte)0;
    }

    private byte Time(int test)
    {
        var slot = machine.Tests.SlotOf[test];
        if (_isRecorded[slot] == 0) return 2;
        return AtomReader.HasPassed(AtomOf(test), _values[slot], patient.Day) ? (byte)4 : (byte)0;
    }

    private byte Earlier(int test) => TruthCell.Of(AtomReader.Decide(AtomOf(test), patient));

    private ref readonly Atom AtomOf(int test) => ref machine.Program.Atoms[machine.Tests.Atoms[test]];
}
