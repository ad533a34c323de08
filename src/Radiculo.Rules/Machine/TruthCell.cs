using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>A cell of a machine holds twice a truth: 0, 2 or 4, the shift a <see cref="Step"/> needs.</summary>
internal static class TruthCell
{
    public static byte Of(Truth truth) => (byte)((int)truth << 1);

    public static Truth ToTruth(byte cell) => (Truth)(cell >> 1);
}

/// <summary>A cell, or the opposite of what it holds: in a whole number, opposites as complements.</summary>
internal static class SignedCell
{
    public static int Not(int operand) => ~operand;

    public static bool IsOpposite(int operand) => operand < 0;

    public static int CellOf(int operand) => operand < 0 ? ~operand : operand;

    public static Truth Read(int operand, ReadOnlySpan<byte> cells) => operand < 0 ? TruthCell.ToTruth(cells[~operand]).Not() : TruthCell.ToTruth(cells[operand]);
}
