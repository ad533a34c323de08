using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.Machine;

/// <summary>
/// Where each rule's verdict stands. Those that a screening needs (disposition, red flag, scope) come first, so that it is the beginning of
/// a full decision and not a second program, those of the highest disposition before all others: the first that holds is the one that
/// counts. The others stand by what they speak of, so that the bits of an entry's rules lie together.
/// </summary>
internal sealed class RuleOrder
{
    private readonly int[] _positions;

    public RuleOrder(RuleProgram program)
    {
        Rules =
        [
            .. Enumerable.Range(0, program.Rules.Length)
                .OrderByDescending(r => IsScreened(program.Rules[r].Then))
                .ThenByDescending(r => program.Rules[r].Then.Disposition?.Rank)
                .ThenBy(r => SpeaksOf(program.Rules[r].Then), StringComparer.Ordinal),
        ];
        ScreenedCount = program.Rules.Count(r => IsScreened(r.Then));
        _positions = new int[Rules.Length];
        for (var position = 0; position < Rules.Length; position++) _positions[Rules[position]] = position;
    }

    /// <summary>The rule at each position, by its place in the program.</summary>
    public int[] Rules { get; }

    /// <summary>How many rules, from the first, a screening needs.</summary>
    public int ScreenedCount { get; }

    /// <summary>The words of 64 bits that hold a bit for each rule.</summary>
    public int Words => BitSet.WordsFor(Rules.Length);

    public int PositionOf(int rule) => _positions[rule];

    private static string? SpeaksOf(Conclusions then) =>
        then.Treatments.FirstOrDefault().Treatment?.Id
        ?? then.Investigations.FirstOrDefault().Investigation?.Id
        ?? then.Advice.FirstOrDefault()?.Id
        ?? then.Reevaluate?.Reason.Id;

    private static bool IsScreened(Conclusions then) =>
        then.Disposition is not null || then.RedFlag is not null || then.OutOfScope is not null;
}
