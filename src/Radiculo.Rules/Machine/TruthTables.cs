namespace Radiculo.Rules.Machine;

/// <summary>
/// The tables of the connectives over operands of which any may be negated; a table of two operands does not ask for the third.
/// </summary>
internal static class TruthTables
{
    public static ulong Known { get; } = Step.TableOf((a, _, _) => a == 1 ? 0 : 2);

    public static ulong Copy(int operand) => Step.TableOf((a, _, _) => Signed(a, operand));

    public static ulong And(int a, int b, int? c) => Of(Math.Min, a, b, c);

    public static ulong Or(int a, int b, int? c) => Of(Math.Max, a, b, c);

    private static ulong Of(Func<int, int, int> join, int a, int b, int? c) =>
        Step.TableOf((x, y, z) =>
        {
            var two = join(Signed(x, a), Signed(y, b));
            return c is null ? two : join(two, Signed(z, c.Value));
        });

    private static int Signed(int truth, int operand) => SignedCell.IsNegated(operand) ? 2 - truth : truth;
}
