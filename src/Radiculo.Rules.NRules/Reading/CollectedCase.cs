using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.NRules;

/// <summary>What one earlier visit recorded of a fact.</summary>
internal readonly record struct EarlierValue(int Slot, int Day, long Value);

/// <summary>
/// The facts of a case as they were collected from working memory, read by the types of the pack's vocabulary. A value that does not fit
/// its fact throws: it is never taken for "not met".
/// </summary>
internal sealed class CollectedCase(Vocabulary vocabulary)
{
    private readonly long?[] _today = new long?[vocabulary.Count];
    private readonly List<EarlierValue> _earlier = [];

    /// <summary>The day of the assessment.</summary>
    public int Day { get; private set; }

    /// <summary>What earlier visits recorded, in no order.</summary>
    public IReadOnlyList<EarlierValue> Earlier => _earlier;

    public static CollectedCase Of(IEnumerable<ICaseFact> facts, Vocabulary vocabulary)
    {
        var collected = new CollectedCase(vocabulary);
        foreach (var fact in facts) fact.Enter(collected);
        return collected;
    }

    public void Assess(DateOnly day) => Day = day.DayNumber;

    public void Record(string id, FactValue value)
    {
        if (!value.IsUnknown && vocabulary.SlotOf(id) is { } slot) _today[slot] = Read(slot, value, null);
    }

    public void RecordEarlier(string id, DateOnly date, FactValue value)
    {
        if (!value.IsUnknown && vocabulary.SlotOf(id) is { } slot)
        {
            _earlier.Add(new EarlierValue(slot, date.DayNumber, Read(slot, value, date)));
        }
    }

    /// <summary>The value recorded today; null if there is none.</summary>
    public long? Today(int slot) => _today[slot];

    private long Read(int slot, FactValue value, DateOnly? visit)
    {
        var diagnostics = new DiagnosticBag();
        return new ValueReader(vocabulary[slot], null, visit, diagnostics).Read(value, DateOnly.MaxValue)
            ?? throw new PatientCaseException(null, diagnostics.ToSorted());
    }
}
