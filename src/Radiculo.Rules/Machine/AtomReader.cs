using System.Runtime.CompilerServices;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>Decides a test on a case.</summary>
internal static class AtomReader
{
    public static Truth Decide(in Atom atom, CaseRecord patient)
    {
        switch (atom.Kind)
        {
            case AtomKind.Known:
                return TermReader.TryRead(atom.Left, patient, out _).ToTruth();
            case AtomKind.Recorded:
                return TermReader.IsRecorded(atom.Left, patient).ToTruth();
        }

        if (!TermReader.TryRead(atom.Left, patient, out var left)) return Truth.Unknown;
        return atom.Kind switch
        {
            AtomKind.Compare => TermReader.TryRead(atom.Right, patient, out var right) ? Holds(left, atom.Relation, right).ToTruth() : Truth.Unknown,
            AtomKind.OneOf => (((atom.Bits >> (int)left) & 1) != 0).ToTruth(),
            AtomKind.Includes => (((ulong)left & atom.Bits) != 0).ToTruth(),
            AtomKind.TimeSince => HasPassed(atom, left, patient.Day).ToTruth(),
            _ => Truth.True,
        };
    }

    /// <summary>Whether the assessment stands to the date as the atom asks.</summary>
    public static bool HasPassed(in Atom atom, long date, int day) => Holds(new Duration(atom.Amount, atom.InMonths, "").Compare(day, (int)date), atom.Relation, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(long left, Relation relation, long right) => relation switch
    {
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        Relation.GreaterOrEqual => left >= right,
        _ => left == right,
    };
}
