namespace Radiculo.Rules.Benchmarks.GeneratedPacks;

/// <summary>
/// How much a generated pack holds, in proportion to its rules. What a screening questionnaire asks stays the same however large the pack is: the red flags, the facts they look
/// at and what is offered to everybody.
/// </summary>
internal sealed record PackSize(int Rules)
{
    public const int CoreFindings = 16;
    public const int CoreGrades = 3;
    public const int CoreFacts = CoreFindings + CoreGrades + 1;
    public const int RedFlags = CoreFindings + CoreGrades;
    public const int OfferedToAll = 8;

    /// <summary>Red flags, what is offered to everybody, the usual disposition and the next visit.</summary>
    public const int CoreRules = RedFlags + OfferedToAll + 2;

    public int Facts => Math.Max(40, Rules / 5);

    public int OtherFacts => Facts - CoreFacts;

    public int Concepts => Math.Max(6, Rules / 20);

    public int Parameters => Math.Max(6, Rules / 20);

    public int Treatments => OfferedToAll + (Rules / 25);

    public int Advice => Math.Max(5, Rules / 10);

    public int Reasons => Math.Max(3, Rules / 100);

    public int Statements => Math.Max(10, Rules / 4);
}
