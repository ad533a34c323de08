namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>The strictest stance towards one treatment or investigation, with the rules that take it; and the strictest of those not yet ruled out.</summary>
internal sealed class StanceTally
{
    private TreatmentStance _stance;
    private TreatmentStance _openStance;
    private List<string>? _rules;
    private List<string>? _openRules;

    public void Add(string rule, Answer when, TreatmentStance stance)
    {
        if (when.IsYes) Add(ref _stance, ref _rules, rule, stance);
        else if (when.IsNotKnown) Add(ref _openStance, ref _openRules, rule, stance == TreatmentStance.Contraindicated ? TreatmentStance.Withheld : stance);
    }

    /// <summary>What the rules that hold say; null if none holds.</summary>
    public (TreatmentStance Stance, IReadOnlyList<string> Rules)? Held => _rules is null ? null : (_stance, _rules);

    /// <summary>The same, where a rule that is undetermined and stricter counts too.</summary>
    public (TreatmentStance Stance, IReadOnlyList<string> Rules)? Settled =>
        _rules is null ? null : _openRules is not null && _openStance > _stance ? (_openStance, _openRules) : (_stance, _rules);

    private static void Add(ref TreatmentStance strictest, ref List<string>? rules, string rule, TreatmentStance stance)
    {
        if (rules is null || stance > strictest)
        {
            strictest = stance;
            rules = [rule];
        }
        else if (stance == strictest)
        {
            rules.Add(rule);
        }
    }
}
