namespace Radiculo.Rules.Evaluation;

/// <summary>The tables of the connectives, with any of their operands negated.</summary>
internal static class StepTables
{
    public static ulong And(int a, int b, int c) => Of(Math.Min, a, b, c);

    public static ulong Or(int a, int b, int c) => Of(Math.Max, a, b, c);

    public static ulong Known { get; } = Step.TableOf((a, _, _) => a == 1 ? 0 : 2);

    private static ulong Of(Func<int, int, int> join, int a, int b, int c) =>
        Step.TableOf((x, y, z) => join(join(Signed(x, a), Signed(y, b)), Signed(z, c)));

    private static int Signed(int truth, int operand) => Operand.IsOpposite(operand) ? 2 - truth : truth;
}
