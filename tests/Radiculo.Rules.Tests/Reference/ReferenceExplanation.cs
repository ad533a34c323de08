using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>
/// What an explanation has to hold, from the pack as its author wrote it and the answers of the reference reading: an outline of every rule that a decision names, with the
/// conditions that decided it, what each of them came to, and what was observed. Shares nothing with the engine's explanation but the form of the outline.
/// </summary>
internal class ReferenceExplanation(BoundPack pack, PatientCase patient) : ReferenceObservations(pack, patient)
{
    private readonly HashSet<Rule> _told = [];
    private readonly HashSet<Concept> _opened = [];
    private readonly List<string> _lines = [];

    public static IReadOnlyList<string> Outline(Explanation explanation)
    {
        var lines = new List<string>();
        foreach (var section in explanation.Sections)
        {
            foreach (var conclusion in section.Conclusions)
            {
                lines.Add($"{section.Kind} {conclusion.Id}");
                foreach (var rule in conclusion.Rules)
                {
                    lines.Add($"  rule {rule.Id}: {AnswerIn(rule.Verdict)}{Again(rule.IsRepeated)}");
                    foreach (var condition in rule.Conditions) Add(condition, 2);
                }
            }
        }

        return lines;

        void Add(ExplainedCondition condition, int depth)
        {
            lines.Add(Line(depth, condition.Condition, AnswerIn(condition.Verdict), ReferenceObservations.Of(condition.Observed), condition.IsRepeated));
            foreach (var inside in condition.Inside) Add(inside, depth + 1);
        }
    }

    /// <summary>The outline of what a decision concludes, in the order of its fields.</summary>
    public IReadOnlyList<string> Outline(TriageDecision decision)
    {
        foreach (var flag in decision.RedFlags) Tell(ConclusionKind.RedFlag, flag.Id, flag.Rules);
        foreach (var reason in decision.OutOfScope) Tell(ConclusionKind.OutOfScope, reason.Id, reason.Rules);
        var rung = Pack.Rules.Where(r => r.Then.Disposition?.Id == decision.Disposition && AnswerOf(r) == Answer.Yes).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        if (rung.Exists(r => !_told.Contains(r))) Tell(ConclusionKind.Disposition, decision.Disposition, rung.Select(r => r.Id));
        foreach (var reason in decision.Reevaluation?.Reasons ?? []) Tell(ConclusionKind.Reevaluation, reason.Id, reason.Rules);
        var direction = decision.DirectionalPreference;
        foreach (var side in direction.Conflict) Tell(ConclusionKind.DirectionalPreference, side.Value, side.Rules);
        if (direction.Conflict.Count == 0 && direction.Rules.Count > 0) Tell(ConclusionKind.DirectionalPreference, direction.Value, direction.Rules);
        foreach (var root in decision.NerveRoots) Tell(ConclusionKind.NerveRoot, root.Id, root.Rules);
        foreach (var treatment in decision.Treatments) Tell(ConclusionKind.Treatment, treatment.Id, treatment.Rules);
        foreach (var investigation in decision.Investigations) Tell(ConclusionKind.Investigation, investigation.Id, investigation.Rules);
        foreach (var advice in decision.Advice) Tell(ConclusionKind.Advice, advice.Id, advice.Rules);
        return _lines;
    }

    /// <summary>Whether a rule is met for the first time; after that it is only named.</summary>
    protected virtual bool IsFirst(Rule rule) => _told.Add(rule);

    /// <summary>Whether a concept is met for the first time; after that it is only named.</summary>
    protected virtual bool IsFirst(Concept concept) => _opened.Add(concept);

    /// <summary>The items of a group that decided it.</summary>
    protected virtual IEnumerable<ConditionSyntax> Deciding(GroupSyntax group, Answer answer) => (group.Kind, answer) switch
    {
        // each of them had to be as it is
        (GroupKind.All, Answer.Yes) or (GroupKind.Any, Answer.No) or (GroupKind.None, Answer.Yes) => group.Items,
        // one is enough
        (GroupKind.All, Answer.No) => Those(group, Answer.No).Take(1),
        (GroupKind.None, Answer.No) => Those(group, Answer.Yes),
        // those that are as the group is
        _ => Those(group, answer),
    };

    protected IEnumerable<ConditionSyntax> Those(GroupSyntax group, Answer answer) => group.Items.Where(i => Ask(i) == answer);

    /// <summary>What stands beside a condition.</summary>
    protected virtual Answer ToldOf(ConditionSyntax condition) => Ask(condition);

    private static string Line(int depth, string condition, Answer answer, string observed, bool isRepeated) =>
        $"{new string(' ', depth * 2)}{answer}: {condition} ({observed}){Again(isRepeated)}";

    private static string Again(bool isRepeated) => isRepeated ? ", again" : "";

    private static Answer AnswerIn(Verdict verdict) => verdict switch { Verdict.Satisfied => Answer.Yes, Verdict.Refuted => Answer.No, _ => Answer.NotKnown };

    private void Tell(ConclusionKind kind, string id, IEnumerable<string> rules)
    {
        _lines.Add($"{kind} {id}");
        foreach (var rule in rules.Select(r => Pack.Rules.Single(known => known.Id == r)))
        {
            var isFirst = IsFirst(rule);
            _lines.Add($"  rule {rule.Id}: {AnswerOf(rule)}{Again(!isFirst)}");
            if (isFirst) Tell(rule.When.Syntax, 2);
        }
    }

    private void Tell(ConditionSyntax condition, int depth)
    {
        if (condition is GroupSyntax group)
        {
            foreach (var item in Deciding(group, Ask(group)).ToList()) Tell(item, depth);
        }
        else if (condition is TestSyntax test)
        {
            var concept = ConceptNamed(test.Subject);
            var isFirst = concept is null || IsFirst(concept);
            _lines.Add(Line(depth, test.ToString(), ToldOf(test), Observed(test), !isFirst));
            if (concept is not null && isFirst) Tell(concept.When.Syntax, depth + 1);
        }
    }
}
