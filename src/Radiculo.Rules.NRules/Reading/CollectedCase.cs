using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.NRules;

/// <summary>What one earlier visit recorded of a fact.</summary>
internal readonly record struct EarlierValue(int Slot, int Day, long Value);

/// <summary>
/// The facts of a case that one definition has collected from working memory, read by the types of the pack's vocabulary. A value that does not fit its fact throws: it is
/// never taken for "not met".
/// </summary>
internal sealed class CollectedCase(Vocabulary vocabulary)
{
    private readonly List<(int Slot, long Value)> _today = [];
    private readonly List<EarlierValue> _earlier = [];

    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>The day of the assessment; null until there is one, and then nothing is settled.</summary>
    public int? Day { get; private set; }

    /// <summary>What earlier visits recorded, in no order.</summary>
    public IReadOnlyList<EarlierValue> Earlier => _earlier;

    public static CollectedCase Of(IEnumerable<ICaseFact> facts, Vocabulary vocabulary)
    {
        var collected = new CollectedCase(vocabulary);
        foreach (var fact in facts) fact.Enter(collected);
        return collected;
    }

    public void Assess(DateOnly day) => Day = day.DayNumber;

    public void Record(int? slot, FactValue value)
    {
        if (slot is { } known && !value.IsUnknown) _today.Add((known, Read(known, value, null)));
    }

    public void RecordEarlier(int? slot, DateOnly date, FactValue value)
    {
        if (slot is { } known && !value.IsUnknown) _earlier.Add(new EarlierValue(known, date.DayNumber, Read(known, value, date)));
    }

    /// <summary>The value recorded today; null if there is none.</summary>
    public long? Today(int slot)
    {
        foreach (var (known, value) in _today)
        {
            if (known == slot) return value;
        }

        return null;
    }

    private long Read(int slot, FactValue value, DateOnly? visit)
    {
        var diagnostics = new DiagnosticBag();
        return new ValueReader(Vocabulary[slot], null, visit, diagnostics).Read(value, DateOnly.MaxValue)
            ?? throw new PatientCaseException(null, diagnostics.ToSorted());
    }
}
