namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Takes what each rule concludes, and under which answer; puts the decision together when all have spoken.</summary>
internal sealed class DecisionBuilder(DateOnly today)
{
    private const Rung TreatmentWithheldFrom = Rung.UrgentEvaluation;

    private readonly QuestionList _questions = new();
    private readonly List<(string Rule, Rung Rung)> _dispositions = [];
    private readonly List<(string Rule, RedFlagId Flag, Rung Rung, bool Holds)> _redFlags = [];
    private readonly RulesById<ScopeReasonId> _scope = new();
    private readonly List<string> _scopeRules = [];
    private readonly RulesById<NerveRootId> _nerveRoots = new();
    private readonly RulesById<DirectionId> _directions = new();
    private readonly RulesById<AdviceId> _advice = new();
    private readonly List<(string Rule, ReasonId Reason, DateOnly DueOn)> _reevaluations = [];
    private readonly StanceTally?[] _treatments = new StanceTally?[(int)TreatmentId.ElectricalStimulation + 1];
    private readonly StanceTally _imaging = new();
    private Rung _established;
    private Rung _possible;

    public DateOnly Today => today;

    public void Disposition(string rule, Answer when, Rung rung)
    {
        if (when.IsNo) return;
        if (rung > _possible) _possible = rung;
        _questions.Raising(rung, when);
        if (when.IsNotKnown) return;
        _dispositions.Add((rule, rung));
        if (rung > _established) _established = rung;
    }

    public void RedFlag(string rule, Answer when, RedFlagId flag, Rung rung)
    {
        if (when.IsNo) return;
        Disposition(rule, when, rung);
        _redFlags.Add((rule, flag, rung, when.IsYes));
    }

    public void OutOfScope(string rule, Answer when, ScopeReasonId reason)
    {
        _questions.OnScope(when);
        if (!when.IsYes) return;
        _scope.Add((int)reason, rule);
        _scopeRules.Add(rule);
    }

    public void NerveRoot(string rule, Answer when, NerveRootId root)
    {
        _questions.Other(when);
        if (when.IsYes) _nerveRoots.Add((int)root, rule);
    }

    public void Direction(string rule, Answer when, DirectionId direction)
    {
        _questions.Other(when);
        if (when.IsYes) _directions.Add((int)direction, rule);
    }

    public void Reevaluate(string rule, Answer when, ReasonId reason, DateOnly dueOn)
    {
        _questions.Other(when);
        if (when.IsYes) _reevaluations.Add((rule, reason, dueOn < today ? today : dueOn));
    }

    /// <summary>Now, with the disposition that goes with it.</summary>
    public void ReevaluateNow(string rule, Answer when, ReasonId reason)
    {
        Disposition(rule, when, Rung.Reevaluate);
        Reevaluate(rule, when, reason, today);
    }

    public void Treatment(string rule, Answer when, TreatmentId treatment, TreatmentStance stance)
    {
        _questions.Other(when);
        if (!when.IsNo) (_treatments[(int)treatment] ??= new StanceTally()).Add(rule, when, stance);
    }

    public void Imaging(string rule, Answer when, TreatmentStance stance)
    {
        _questions.Other(when);
        _imaging.Add(rule, when, stance);
    }

    public void Advice(string rule, Answer when, AdviceId advice)
    {
        _questions.Other(when);
        if (when.IsYes) _advice.Add((int)advice, rule);
    }

    public HandWrittenDecision Build()
    {
        var notRuledOut = _redFlags.Where(f => !f.Holds && f.Rung > _established && f.Rung >= TreatmentWithheldFrom).Select(f => f.Rule).ToList();
        return new HandWrittenDecision
        {
            AsOf = today,
            Status = notRuledOut.Count > 0 ? DecisionStatus.NeedsInformation : _scopeRules.Count > 0 ? DecisionStatus.OutOfScope : DecisionStatus.Conclusive,
            Disposition = _established,
            PossibleDisposition = _possible,
            RedFlags = RedFlags(),
            OutOfScope = _scope.ToList(),
            NerveRoots = _nerveRoots.ToList(),
            Directions = _directions.ToList(),
            Reevaluation = Reevaluation(),
            Treatments = Treatments(NothingIsOfferedBecauseOf(notRuledOut)),
            Imaging = _imaging.Held is { } imaging ? new InvestigationResult(imaging.Stance, imaging.Rules) : null,
            Advice = _advice.ToList(),
            Questions = _questions.ToList(_established),
        };
    }

    private List<string>? NothingIsOfferedBecauseOf(List<string> notRuledOut)
    {
        if (_established >= TreatmentWithheldFrom) return [.. _dispositions.Where(d => d.Rung == _established).Select(d => d.Rule)];
        if (notRuledOut.Count > 0) return notRuledOut;
        return _scopeRules.Count > 0 ? _scopeRules : null;
    }

    /// <summary>Those that hold, then those that are open.</summary>
    private List<RedFlagResult> RedFlags()
    {
        var satisfied = new List<RedFlagResult>();
        var open = new List<RedFlagResult>();
        for (var flag = RedFlagId.BowelBladderChangeNew; flag <= RedFlagId.RepeatedFalls; flag++)
        {
            if (RedFlag(flag, holds: true) is { } there) satisfied.Add(there);
            else if (RedFlag(flag, holds: false) is { } notRuledOut) open.Add(notRuledOut);
        }

        satisfied.AddRange(open);
        return satisfied;
    }

    private RedFlagResult? RedFlag(RedFlagId flag, bool holds)
    {
        List<string>? rules = null;
        var disposition = Rung.SelfCare;
        foreach (var redFlag in _redFlags)
        {
            if (redFlag.Flag != flag || redFlag.Holds != holds) continue;
            (rules ??= []).Add(redFlag.Rule);
            if (redFlag.Rung > disposition) disposition = redFlag.Rung;
        }

        return rules is null ? null : new RedFlagResult(flag, holds, disposition, rules);
    }

    private ReevaluationResult? Reevaluation()
    {
        if (_reevaluations.Count == 0) return null;
        var rules = new RulesById<ReasonId>();
        var earliest = DateOnly.MaxValue;
        foreach (var (rule, reason, dueOn) in _reevaluations)
        {
            rules.Add((int)reason, rule);
            if (dueOn < earliest) earliest = dueOn;
        }

        var reasons = rules.ToList().Select(r => new ReevaluationReasonResult(r.Id, DueOn(r.Id), r.Rules));
        return new ReevaluationResult(earliest, earliest.DayNumber - today.DayNumber, [.. reasons]);
    }

    private DateOnly DueOn(ReasonId reason) => _reevaluations.Where(r => r.Reason == reason).Min(r => r.DueOn);

    private List<TreatmentResult> Treatments(List<string>? nothingIsOfferedBecauseOf)
    {
        var results = new List<TreatmentResult>();
        for (var i = 0; i < _treatments.Length; i++)
        {
            if (_treatments[i]?.Settled is not { } settled) continue;
            var (stance, rules) = settled;
            if (nothingIsOfferedBecauseOf is not null && stance is TreatmentStance.Recommended or TreatmentStance.Conditional)
            {
                (stance, rules) = (TreatmentStance.Withheld, nothingIsOfferedBecauseOf);
            }

            results.Add(new TreatmentResult((TreatmentId)i, stance, rules));
        }

        return results;
    }
}
