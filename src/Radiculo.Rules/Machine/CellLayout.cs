using Radiculo.Rules.Cases;

namespace Radiculo.Rules.Machine;

/// <summary>
/// Which cell of a machine holds what. First the rules' verdicts in whole words of 64, in the order of <see cref="RuleOrder"/>; then for
/// each slot whether it is recorded; for each fact, of findings, whether it is present; for each test of <see cref="AtomLayout"/> its
/// truth. The cells of groups come behind these.
/// </summary>
internal readonly record struct CellLayout(int VerdictWords, int Slots, int Facts, int Tests)
{
    /// <summary>Whether the first slot is recorded.</summary>
    public int FirstRecorded => VerdictWords * BitSet.WordBits;

    /// <summary>
    /// Whether the first fact is present. Only a finding's cell is ever read; the others hold what their values happen to be.
    /// </summary>
    public int FirstFinding => FirstRecorded + Slots;

    /// <summary>The truth of the first test.</summary>
    public int FirstTest => FirstFinding + Facts;

    /// <summary>The first cell of a group.</summary>
    public int FirstGroup => FirstTest + Tests;

    public int Recorded(int slot) => FirstRecorded + slot;

    public int Finding(int fact) => FirstFinding + fact;

    public int Test(int test) => FirstTest + test;
}
