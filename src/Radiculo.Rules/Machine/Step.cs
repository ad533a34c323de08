namespace Radiculo.Rules.Machine;

/// <summary>
/// Writes to a cell what the table says of three others; a table of 0 stands for counting: at least <see cref="B"/> of those listed from
/// <see cref="A"/> on.
/// </summary>
internal readonly record struct Step(int To, int A, int B, int C, ulong Table)
{
    /// <summary>Stands for a third operand that is not there.</summary>
    public const int None = -1;

    /// <summary>
    /// The table of a function of three truths, each false 0, unknown 1 or true 2: its answers two bits wide, the one to a, b and c at
    /// twice a + 3b + 9c.
    /// </summary>
    public static ulong TableOf(Func<int, int, int, int> truth)
    {
        // one bit further on, so that what is read there is twice the truth, as in a cell
        var table = 0UL;
        for (var place = 0; place < 27; place++) table |= (ulong)truth(place % 3, place / 3 % 3, place / 9) << ((2 * place) + 1);
        return table;
    }

    /// <summary>The answer of a table to three cells.</summary>
    public static byte Look(ulong table, int a, int b, int c) => (byte)((table >> (a + (3 * (b + (3 * c))))) & 6);
}
