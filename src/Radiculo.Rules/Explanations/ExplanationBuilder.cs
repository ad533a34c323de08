using System.Diagnostics;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// Takes the truths of a case and the decision made from them, gives the explanation: every conclusion with its rules, what decided them
/// with which values, and the sources. Rules and concepts are explained where they are met first; rules and concepts may share a name, so
/// the two are told apart.
/// </summary>
internal sealed class ExplanationBuilder(Trace trace, TriageDecision decision)
{
    private readonly HashSet<int> _explainedRules = [];
    private readonly HashSet<int> _openedConcepts = [];
    private readonly SortedSet<string> _readings = new(StringComparer.Ordinal);
    private readonly Observer _observer = new(trace);
    private readonly Headlines _headlines = new(trace.Program.Pack.Catalogue);

    private BoundPack Pack => trace.Program.Pack;

    public Explanation Build()
    {
        // the readings to be listed are those of the rules and concepts that the sections explain
        IReadOnlyList<ExplanationSection> sections = [.. Sections().Where(s => s.Conclusions.Count > 0)];
        return new Explanation
        {
            DispositionTitle = decision.DispositionTitle,
            Instruction = decision.Instruction,
            Status = decision.Status,
            StillPossible = decision.PossibleDisposition == decision.Disposition ? null : _headlines.TitleOf(decision.PossibleDisposition),
            AsOf = decision.AsOf,
            Pack = decision.Pack,
            PackTitle = Pack.Title,
            Sections = sections,
            Questions = [.. decision.Questions.Select(Question)],
            SafetyNet = decision.SafetyNet,
            Readings = [.. _readings.Select(Reading)],
            NotCovered = decision.NotCovered,
            Disclaimer = decision.Disclaimer,
        };
    }

    private IEnumerable<ExplanationSection> Sections()
    {
        yield return new ExplanationSection
        {
            Kind = ConclusionKind.RedFlag,
            Title = "Red flags",
            Conclusions = [.. decision.RedFlags.Select(f => Conclusion(f.Id, _headlines.Of(f), f.Rules))],
        };
        yield return new ExplanationSection
        {
            Kind = ConclusionKind.OutOfScope,
            Title = "Not covered",
            Conclusions = [.. decision.OutOfScope.Select(s => Conclusion(s.Id, s.Title, s.Rules))],
        };
        yield return new ExplanationSection { Kind = ConclusionKind.Disposition, Title = "Disposition", Conclusions = [.. Disposition()] };
        yield return new ExplanationSection
        {
            Kind = ConclusionKind.Reevaluation,
            Title = "Re-evaluation",
            Conclusions = [.. (decision.Reevaluation?.Reasons ?? []).Select(r => Conclusion(r.Id, Headlines.Of(r), r.Rules))],
        };
        yield return Direction(decision.DirectionalPreference);
        yield return new ExplanationSection
        {
            Kind = ConclusionKind.NerveRoot,
            Title = "Suggested nerve roots",
            Conclusions = [.. decision.NerveRoots.Select(r => Conclusion(r.Id, r.Id, r.Rules))],
        };
        yield return new ExplanationSection
        {
            Kind = ConclusionKind.Treatment,
            Title = "Treatments",
            Conclusions = [.. decision.Treatments.Select(t => Conclusion(t.Id, Headlines.Of(t), t.Rules))],
        };
        yield return new ExplanationSection
        {
            Kind = ConclusionKind.Investigation,
            Title = "Investigations",
            Conclusions = [.. decision.Investigations.Select(i => Conclusion(i.Id, Headlines.Of(i), i.Rules))],
        };
        yield return new ExplanationSection
        {
            Kind = ConclusionKind.Advice,
            Title = "Advice",
            Conclusions = [.. decision.Advice.Select(a => Conclusion(a.Id, Headlines.Of(a), a.Rules))],
        };
    }

    /// <summary>The rules that give the established disposition, unless all of them have been explained further up.</summary>
    private IEnumerable<ExplainedConclusion> Disposition()
    {
        var rules = new List<string>();
        var hasNew = false;
        for (var i = 0; i < trace.Program.Rules.Length; i++)
        {
            var rule = trace.Program.Rules[i];
            if (rule.Then.Disposition?.Id != decision.Disposition || trace.TruthOfRule(i) != Truth.True) continue;
            rules.Add(rule.Id);
            hasNew |= !_explainedRules.Contains(i);
        }

        return hasNew ? [Conclusion(decision.Disposition, decision.DispositionTitle, rules)] : [];
    }

    private ExplanationSection Direction(DirectionalPreference preference)
    {
        if (preference.Conflict.Count > 0)
        {
            return new ExplanationSection
            {
                Kind = ConclusionKind.DirectionalPreference,
                Title = "Directional preference: the tests contradict each other",
                Conclusions = [.. preference.Conflict.Select(s => Conclusion(s.Value, _headlines.OfDirection(s.Value), s.Rules))],
            };
        }

        IReadOnlyList<string> values = preference.Rules.Count == 0 ? [] : [preference.Value];
        return new ExplanationSection
        {
            Kind = ConclusionKind.DirectionalPreference,
            Title = "Directional preference",
            Conclusions = [.. values.Select(v => Conclusion(v, _headlines.OfDirection(v), preference.Rules))],
        };
    }

    private ExplainedConclusion Conclusion(string id, string headline, IReadOnlyList<string> rules) =>
        new() { Id = id, Headline = headline, Rules = [.. rules.Select(Rule)] };

    /// <summary>A rule's title, reason, decisive conditions and sources; the second time only its name.</summary>
    private ExplainedRule Rule(string id)
    {
        var index = trace.Program.Rules.IndexOf(id);
        var rule = trace.Program.Rules[index];
        var isNew = _explainedRules.Add(index);
        if (isNew) _readings.UnionWith(rule.Readings);
        return new ExplainedRule
        {
            Id = rule.Id,
            Title = rule.Title,
            Verdict = trace.TruthOfRule(index).ToVerdict(),
            IsRepeated = !isNew,
            Because = isNew ? rule.Because : null,
            Conditions = isNew ? [.. Conditions(rule.When)] : [],
            Sources = isNew ? SourceList.Of(Pack.Sources, rule.Cites) : [],
        };
    }

    private IEnumerable<ExplainedCondition> Conditions(BoundCondition condition) => condition switch
    {
        GroupCondition group => Decisive(group).SelectMany(Conditions),
        ConceptTest test => [Concept(test)],
        BoundTest test => [Test(test)],
        AlwaysCondition => [],
        _ => throw new UnreachableException(),
    };

    private ExplainedCondition Test(BoundTest test) =>
        new() { Verdict = trace.TruthOfTest(test).ToVerdict(), Condition = test.ToString(), Observed = _observer.Observe(test) };

    /// <summary>A concept with what decided it; the second time only its name.</summary>
    private ExplainedCondition Concept(ConceptTest test)
    {
        var concept = Pack.Concepts[test.Concept];
        var isNew = _openedConcepts.Add(test.Concept);
        if (isNew) _readings.UnionWith(concept.Readings);
        return new ExplainedCondition
        {
            Verdict = trace.TruthOfTest(test).ToVerdict(),
            Condition = test.ToString(),
            Observed = _observer.Observe(test),
            ConceptTitle = concept.Title,
            IsRepeated = !isNew,
            Because = isNew ? concept.Because : null,
            Inside = isNew ? [.. Conditions(concept.When)] : [],
            Sources = isNew ? SourceList.Of(Pack.Sources, concept.Cites) : [],
        };
    }

    /// <summary>
    /// The items that made a group come out as it did: of a true "any" the true ones, of an unknown "all" the unknown ones, of a false
    /// "all" the first false one. Where every item had to be as it is, every item.
    /// </summary>
    private IEnumerable<BoundCondition> Decisive(GroupCondition group)
    {
        var truth = trace.TruthOf(group);
        return (group.Kind, truth) switch
        {
            (GroupKind.All, Truth.True) or (GroupKind.None, Truth.True) or (GroupKind.Any, Truth.False) => group.Items,
            (GroupKind.All, Truth.False) => Those(Truth.False).Take(1),
            (GroupKind.None, Truth.False) => Those(Truth.True),
            (GroupKind.All or GroupKind.Any or GroupKind.None, Truth.Unknown) => Those(Truth.Unknown),
            (GroupKind.Any, Truth.True) or (GroupKind.AtLeast, _) => Those(truth),
            _ => throw new UnreachableException(),
        };

        IEnumerable<BoundCondition> Those(Truth decisive) => group.Items.Where(i => trace.TruthOf(i) == decisive);
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
