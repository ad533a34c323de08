using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>
/// A cell, or the negation of what it holds, in one whole number: a negation is the complement of the cell's number. So "not" costs no step
/// and no cell.
/// </summary>
internal static class SignedCell
{
    public static int Not(int cell) => ~cell;

    public static bool IsNegated(int cell) => cell < 0;

    public static int CellOf(int cell) => cell < 0 ? ~cell : cell;

    public static Truth Read(int cell, ReadOnlySpan<byte> cells) =>
        cell < 0 ? TruthCell.ToTruth(cells[~cell]).Not() : TruthCell.ToTruth(cells[cell]);
}
