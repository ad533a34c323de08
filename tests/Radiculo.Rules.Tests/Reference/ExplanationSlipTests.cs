using CsCheck;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Tests.Reference.Generated;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>What shows that the agreement on explanations means something: a reading with one slip in it, and generated packs find it out.</summary>
public class ExplanationSlipTests
{
    private const int Packs = 4000;

    private static readonly Dictionary<string, ExplanationReading> Slips = new(StringComparer.Ordinal)
    {
        ["takes a rule and a concept of one name for one"] = (p, c) => new OneNameIsOneThing(p, c),
        ["explains a rule every time"] = (p, c) => new RulesEveryTime(p, c),
        ["opens a concept every time"] = (p, c) => new ConceptsEveryTime(p, c),
        ["never opens a concept"] = (p, c) => new ConceptsNever(p, c),
        ["gives every item of a group"] = (p, c) => new EveryItem(p, c),
        ["gives one true item of a true any"] = (p, c) => new SlipInGroups(p, c, GroupKind.Any, Answer.Yes, (those, _) => those.Take(1)),
        ["gives one false item of a false any"] = (p, c) => new SlipInGroups(p, c, GroupKind.Any, Answer.No, (those, _) => those.Take(1)),
        ["gives the false items of an unknown any too"] = (p, c) => new SlipInGroups(p, c, GroupKind.Any, Answer.NotKnown, (_, all) => all),
        ["gives one item of a true all"] = (p, c) => new SlipInGroups(p, c, GroupKind.All, Answer.Yes, (those, _) => those.Take(1)),
        ["gives the last false item of a false all"] = (p, c) => new SlipInGroups(p, c, GroupKind.All, Answer.No, (_, all) => all.TakeLast(1)),
        ["gives the true items of an unknown all too"] = (p, c) => new SlipInGroups(p, c, GroupKind.All, Answer.NotKnown, (_, all) => all),
        ["gives one item of a true none"] = (p, c) => new SlipInGroups(p, c, GroupKind.None, Answer.Yes, (those, _) => those.Take(1)),
        ["gives the false items of a false none too"] = (p, c) => new SlipInGroups(p, c, GroupKind.None, Answer.No, (_, all) => all),
        ["gives the false items of an unknown none too"] = (p, c) => new SlipInGroups(p, c, GroupKind.None, Answer.NotKnown, (_, all) => all),
        ["gives every item of a true at least"] = (p, c) => new SlipInGroups(p, c, GroupKind.AtLeast, Answer.Yes, (_, all) => all),
        ["gives every item of a false at least"] = (p, c) => new SlipInGroups(p, c, GroupKind.AtLeast, Answer.No, (_, all) => all),
        ["gives every item of an unknown at least"] = (p, c) => new SlipInGroups(p, c, GroupKind.AtLeast, Answer.NotKnown, (_, all) => all),
        ["takes unknown for false"] = (p, c) => new UnknownIsFalse(p, c),
        ["puts the answer of a concept beside the question about it"] = (p, c) => new ConceptIsQuestion(p, c),
        ["looks at the last visit for the baseline"] = (p, c) => new LastVisitIsBaseline(p, c),
    };

    public static TheoryData<string> Names => [.. Slips.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Generated_packs_find_out_an_explanation_that(string slip)
    {
        var found = Enumerable.Range(0, Packs).FirstOrDefault(seed => Disagrees(Slips[slip], GeneratedPack.Gen.Generate(new PCG(1, (ulong)seed), null, out _)), -1);
        found.Should().BeGreaterThanOrEqualTo(0, "a generated pack must tell the page from an explanation that {0}", slip);
    }

    private static bool Disagrees(ExplanationReading reading, GeneratedPack sample) =>
        ExplanationOutlines.Of(sample.WithSharedNames(), reading).Any(o => !o.Actual.SequenceEqual(o.Expected, StringComparer.Ordinal));

    private sealed class OneNameIsOneThing(BoundPack pack, PatientCase patient) : ReferenceExplanation(pack, patient)
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        protected override bool IsFirst(Rule rule) => base.IsFirst(rule) & _names.Add(rule.Id);

        protected override bool IsFirst(Concept concept) => base.IsFirst(concept) & _names.Add(concept.Id);
    }

    private sealed class RulesEveryTime(BoundPack pack, PatientCase patient) : ReferenceExplanation(pack, patient)
    {
        protected override bool IsFirst(Rule rule)
        {
            base.IsFirst(rule);
            return true;
        }
    }

    private sealed class ConceptsEveryTime(BoundPack pack, PatientCase patient) : ReferenceExplanation(pack, patient)
    {
        protected override bool IsFirst(Concept concept) => true;
    }

    private sealed class ConceptsNever(BoundPack pack, PatientCase patient) : ReferenceExplanation(pack, patient)
    {
        protected override bool IsFirst(Concept concept) => false;
    }

    private sealed class EveryItem(BoundPack pack, PatientCase patient) : ReferenceExplanation(pack, patient)
    {
        protected override IEnumerable<ConditionSyntax> Deciding(GroupSyntax group, Answer answer) => group.Items;
    }

    /// <summary>Other items than those that decided a group of one kind with one answer.</summary>
    private sealed class SlipInGroups(
        BoundPack pack, PatientCase patient, GroupKind kind, Answer when, Func<IEnumerable<ConditionSyntax>, IEnumerable<ConditionSyntax>, IEnumerable<ConditionSyntax>> choose)
        : ReferenceExplanation(pack, patient)
    {
        protected override IEnumerable<ConditionSyntax> Deciding(GroupSyntax group, Answer answer) =>
            group.Kind == kind && answer == when ? choose(base.Deciding(group, answer), group.Items) : base.Deciding(group, answer);
    }

    private sealed class UnknownIsFalse(BoundPack pack, PatientCase patient) : ReferenceExplanation(pack, patient)
    {
        protected override Answer ToldOf(ConditionSyntax condition) => base.ToldOf(condition) == Answer.Yes ? Answer.Yes : Answer.No;
    }

    private sealed class ConceptIsQuestion(BoundPack pack, PatientCase patient) : ReferenceExplanation(pack, patient)
    {
        protected override Answer ToldOf(ConditionSyntax condition) =>
            condition is TestSyntax test && ConceptNamed(test.Subject) is { } concept ? Ask(concept.When.Syntax) : base.ToldOf(condition);
    }

    private sealed class LastVisitIsBaseline(BoundPack pack, PatientCase patient) : ReferenceExplanation(pack, patient)
    {
        protected override RecordedFacts? VisitThatRecorded(Fact fact, bool baseline) => base.VisitThatRecorded(fact, false);
    }
}
