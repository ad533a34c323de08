using System.Runtime.CompilerServices;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Machine;

/// <summary>
/// A truth as a machine's cell holds it: twice its number. A table of a <see cref="Step"/> has answers of two bits, so what is read from a
/// cell is the distance to shift without a multiplication.
/// </summary>
internal static class TruthCell
{
    public const byte False = 0;
    public const byte Unknown = 2;
    public const byte True = 4;

    public static byte Of(Truth truth) => (byte)((int)truth << 1);

    public static byte Of(bool truth) => truth ? True : False;

    public static Truth ToTruth(byte cell) => (Truth)(cell >> 1);

    /// <summary>
    /// A finding's recorded value, 1 or 0. Of a value of another kind some byte, which no step reads: to leave these out would cost a
    /// branch a fact.
    /// </summary>
    public static byte OfFinding(long value) => (byte)(value * True);

    /// <summary>
    /// True or false as <paramref name="isSo"/>, 1 or 0, says where the cell of "is recorded" is true; unknown where it is false. Without a
    /// branch.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte IfRecorded(byte isRecorded, int isSo) => (byte)(((isSo * True) & isRecorded) | ((isRecorded ^ True) >> 1));
}
