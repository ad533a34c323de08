using System.Diagnostics;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// Finds the conditions that made a condition come out as it did, each with what was observed. A concept is opened where it is met first.
/// </summary>
/// <param name="trace">The case and its truths.</param>
/// <param name="readings">Takes the readings that the concepts rest on.</param>
internal sealed class ConditionExplainer(Trace trace, ISet<string> readings) : BoundConditionSwitch<IReadOnlyList<ExplainedCondition>>
{
    private readonly HashSet<int> _opened = [];
    private readonly Evidence _evidence = new(trace);

    protected override IReadOnlyList<ExplainedCondition> Always() => [];

    protected override IReadOnlyList<ExplainedCondition> Group(GroupCondition group) => [.. Decisive(group).SelectMany(Of)];

    protected override IReadOnlyList<ExplainedCondition> Test(BoundTest test) => test is ConceptTest concept ? [Concept(concept)] :
    [
        new ExplainedCondition
        {
            Verdict = trace.TruthOfTest(test).ToVerdict(),
            Condition = test.ToString(),
            Observed = _evidence.Of(test),
        },
    ];

    /// <summary>A concept with what decided it; the second time only its name.</summary>
    private ExplainedCondition Concept(ConceptTest test)
    {
        var pack = trace.Program.Pack;
        var concept = pack.Concepts[test.Concept];
        var isNew = _opened.Add(test.Concept);
        if (isNew) readings.UnionWith(concept.Readings);
        return new ExplainedCondition
        {
            Verdict = trace.TruthOfTest(test).ToVerdict(),
            Condition = test.ToString(),
            Observed = _evidence.Of(test),
            ConceptTitle = concept.Title,
            IsRepeated = !isNew,
            Because = isNew ? concept.Because : null,
            Inside = isNew ? Of(concept.When) : [],
            Sources = isNew ? SourceList.Of(pack.Sources, concept.Cites) : [],
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
}
