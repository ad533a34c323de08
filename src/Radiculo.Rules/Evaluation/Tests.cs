using System.Numerics;
using System.Runtime.CompilerServices;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Evaluation;

/// <summary>Decides the tests of a case, all of them or one by one, from values laid out by <see cref="Spread"/>.</summary>
internal readonly ref struct Tests(Machine machine, CaseRecord patient, Workspace workspace)
{
    private readonly ReadOnlySpan<long> _values = workspace.Values;
    private readonly ReadOnlySpan<byte> _isRecorded = workspace.IsRecorded;

    /// <summary>Lays today's values out by slot, and marks what earlier visits recorded.</summary>
    public void Spread()
    {
        var known = patient.Today.Known;
        var values = patient.Today.Values;
        var next = 0;
        for (var word = 0; word < known.Length; word++)
        {
            for (var bits = (ulong)known[word]; bits != 0; bits &= bits - 1)
            {
                var slot = (word << 6) + BitOperations.TrailingZeroCount(bits);
                workspace.Values[slot] = values[next++];
                workspace.IsRecorded[slot] = 1;
            }
        }

        if (patient.Visits.Length == 0) return;
        workspace.Earlier.AsSpan().Clear();
        foreach (ref readonly var visit in patient.Visits.AsSpan())
        {
            var then = visit.Values.Known;
            for (var word = 0; word < then.Length; word++) workspace.Earlier[word] |= (ulong)then[word];
        }
    }

    /// <summary>Forgets which facts are recorded.</summary>
    public void Gather()
    {
        var known = patient.Today.Known;
        for (var word = 0; word < known.Length; word++)
        {
            for (var bits = (ulong)known[word]; bits != 0; bits &= bits - 1) workspace.IsRecorded[(word << 6) + BitOperations.TrailingZeroCount(bits)] = 0;
        }
    }

    /// <summary>Writes every test's truth to its cell, over the baseline.</summary>
    public void DecideAll(bool screening, Span<byte> cells)
    {
        var layout = machine.Tests;
        for (var test = 0; test < layout.Ranges.EndOf(screening); test++) cells[test] = Range(layout.RangeTests[test]);
        for (var test = layout.Bits.Start; test < layout.Bits.EndOf(screening); test++) cells[test] = Bits(test);
        for (var test = layout.Times.Start; test < layout.Times.EndOf(screening); test++) cells[test] = Time(test);
        if (patient.Visits.Length == 0) return;
        for (var test = layout.Earlier.Start; test < layout.Earlier.EndOf(screening); test++)
        {
            if (WasRecorded(test)) cells[test] = Earlier(test);
        }
    }

    /// <summary>One test's cell.</summary>
    public byte Decide(int test)
    {
        var layout = machine.Tests;
        return test < layout.Ranges.End ? Range(layout.RangeTests[test]) : test < layout.Bits.End ? Bits(test) : test < layout.Times.End ? Time(test) : Earlier(test);
    }

    /// <summary>Without a branch: what is recorded differs from patient to patient, and a wrong guess costs more than all of this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Range(in RangeTest test)
    {
        var distance = _values[test.Slot] - _values[test.Other];
        var isRecorded = -(_isRecorded[test.Slot] & _isRecorded[test.Other]);
        var isIn = (distance >= test.Low ? 4 : 0) & (distance <= test.High ? 4 : 0);
        return (byte)((isIn & isRecorded) | (test.Otherwise & ~isRecorded));
    }

    private byte Bits(int test)
    {
        ref readonly var atom = ref AtomOf(test);
        if (_isRecorded[atom.Left.Slot] == 0) return 2;
        var value = _values[atom.Left.Slot];
        return ((atom.Kind == AtomKind.OneOf ? 1UL << (int)value : (ulong)value) & atom.Bits) != 0 ? (byte)4 : (byte)0;
    }

    private byte Time(int test)
    {
        ref readonly var atom = ref AtomOf(test);
        if (_isRecorded[atom.Left.Slot] == 0) return 2;
        return AtomReader.HasPassed(atom, _values[atom.Left.Slot], patient.Day) ? (byte)4 : (byte)0;
    }

    private byte Earlier(int test) => Cell.Of(AtomReader.Decide(AtomOf(test), patient));

    /// <summary>Whether a visit recorded a fact whose earlier value the test looks at; if none did, it is as while nothing is recorded.</summary>
    private bool WasRecorded(int test)
    {
        ref readonly var atom = ref AtomOf(test);
        return WasRecorded(atom.Left) || WasRecorded(atom.Right);
    }

    private bool WasRecorded(in Term term) => term.Span != LookbackSpan.None && ((workspace.Earlier[term.Slot >> 6] >> term.Slot) & 1) != 0;

    private ref readonly Atom AtomOf(int test) => ref machine.Program.Atoms[machine.Tests.Atoms[test]];
}
