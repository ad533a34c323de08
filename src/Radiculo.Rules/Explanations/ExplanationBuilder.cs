using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// Takes the truths of a case and the decision made from them, gives the explanation: every conclusion with its rules, what decided them
/// with which values, and the sources. Rules and concepts are explained where they are met first; rules and concepts may share a name, so
/// the two are told apart.
/// </summary>
internal sealed class ExplanationBuilder
{
    private readonly Trace _trace;
    private readonly TriageDecision _decision;
    private readonly HashSet<int> _explained = [];
    private readonly SortedSet<string> _readings = new(StringComparer.Ordinal);
    private readonly ConditionExplainer _conditions;
    private readonly Headlines _headlines;

    public ExplanationBuilder(Trace trace, TriageDecision decision)
    {
        _trace = trace;
        _decision = decision;
        _conditions = new ConditionExplainer(trace, _readings);
        _headlines = new Headlines(trace.Program.Pack.Catalogue);
    }

    private BoundPack Pack => _trace.Program.Pack;

    public Explanation Build()
    {
        // the readings to be listed are those of the rules and concepts that the sections explain
        IReadOnlyList<ExplanationSection> sections = [.. Sections().Where(s => s.Conclusions.Count > 0)];
        return new Explanation
        {
            DispositionTitle = _decision.DispositionTitle,
            Instruction = _decision.Instruction,
            Status = _decision.Status,
            StillPossible = StillPossible(),
            AsOf = _decision.AsOf,
            Pack = _decision.Pack,
            PackTitle = Pack.Title,
            Sections = sections,
            Questions = [.. _decision.Questions.Select(Question)],
            SafetyNet = _decision.SafetyNet,
            Readings = [.. _readings.Select(Reading)],
            NotCovered = _decision.NotCovered,
            Disclaimer = _decision.Disclaimer,
        };
    }

    private IEnumerable<ExplanationSection> Sections() =>
    [
        Section(ConclusionKind.RedFlag, "Red flags", _decision.RedFlags.Select(f => Conclusion(f.Id, _headlines.Of(f), f.Rules))),
        Section(ConclusionKind.OutOfScope, "Not covered", _decision.OutOfScope.Select(s => Conclusion(s.Id, s.Title, s.Rules))),
        Section(ConclusionKind.Disposition, "Disposition", Disposition()),
        Section(ConclusionKind.Reevaluation, "Re-evaluation",
            (_decision.Reevaluation?.Reasons ?? []).Select(r => Conclusion(r.Id, Headlines.Of(r), r.Rules))),
        Direction(_decision.DirectionalPreference),
        Section(ConclusionKind.NerveRoot, "Suggested nerve roots", _decision.NerveRoots.Select(r => Conclusion(r.Id, r.Id, r.Rules))),
        Section(ConclusionKind.Treatment, "Treatments", _decision.Treatments.Select(t => Conclusion(t.Id, Headlines.Of(t), t.Rules))),
        Section(ConclusionKind.Investigation, "Investigations",
            _decision.Investigations.Select(i => Conclusion(i.Id, Headlines.Of(i), i.Rules))),
        Section(ConclusionKind.Advice, "Advice", _decision.Advice.Select(a => Conclusion(a.Id, Headlines.Of(a), a.Rules))),
    ];

    private static ExplanationSection Section(ConclusionKind kind, string title, IEnumerable<ExplainedConclusion> conclusions) =>
        new() { Kind = kind, Title = title, Conclusions = [.. conclusions] };

    /// <summary>The rules that give the established disposition, unless all of them have been explained further up.</summary>
    private IEnumerable<ExplainedConclusion> Disposition()
    {
        var rules = new List<string>();
        var hasNew = false;
        for (var i = 0; i < _trace.Program.Rules.Length; i++)
        {
            var rule = _trace.Program.Rules[i];
            if (rule.Then.Disposition?.Id != _decision.Disposition || _trace.TruthOfRule(i) != Truth.True) continue;
            rules.Add(rule.Id);
            hasNew |= !_explained.Contains(i);
        }

        return hasNew ? [Conclusion(_decision.Disposition, _decision.DispositionTitle, rules)] : [];
    }

    private ExplanationSection Direction(DirectionalPreference preference)
    {
        if (preference.Conflict.Count > 0)
        {
            return Section(ConclusionKind.DirectionalPreference, "Directional preference: the tests contradict each other",
                preference.Conflict.Select(s => Conclusion(s.Value, _headlines.OfDirection(s.Value), s.Rules)));
        }

        IReadOnlyList<string> values = preference.Rules.Count == 0 ? [] : [preference.Value];
        return Section(ConclusionKind.DirectionalPreference, "Directional preference",
            values.Select(v => Conclusion(v, _headlines.OfDirection(v), preference.Rules)));
    }

    private ExplainedConclusion Conclusion(string id, string headline, IReadOnlyList<string> rules) =>
        new() { Id = id, Headline = headline, Rules = [.. rules.Select(Rule)] };

    /// <summary>A rule's title, reason, decisive conditions and sources; the second time only its name.</summary>
    private ExplainedRule Rule(string id)
    {
        var index = _trace.Program.Rules.IndexOf(id);
        var rule = _trace.Program.Rules[index];
        var isNew = _explained.Add(index);
        if (isNew) _readings.UnionWith(rule.Readings);
        return new ExplainedRule
        {
            Id = rule.Id,
            Title = rule.Title,
            Verdict = _trace.TruthOfRule(index).ToVerdict(),
            IsRepeated = !isNew,
            Because = isNew ? rule.Because : null,
            Conditions = isNew ? _conditions.Of(rule.When) : [],
            Sources = isNew ? SourceList.Of(Pack.Sources, rule.Cites) : [],
        };
    }

    private string? StillPossible()
    {
        var possible = _decision.PossibleDisposition;
        return possible == _decision.Disposition ? null : _headlines.TitleOf(possible);
    }

    private ExplainedQuestion Question(Question question) => new()
    {
        Fact = question.Fact,
        Text = question.Text,
        CouldMean = question.CouldRaiseTo is { } rung ? _headlines.TitleOf(rung) : null,
    };

    private ExplainedReading Reading(string id)
    {
        var reading = Pack.Sources.Readings[id];
        return new ExplainedReading { Id = id, Tension = reading.Tension, Settled = reading.Settled, IsConfirmed = reading.IsConfirmed };
    }
}
