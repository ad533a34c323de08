using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>
/// The part of the language page on truth, groups and conditions. Reads the conditions as the author wrote them and looks up one after the other; nothing is prepared or shared,
/// and nothing kept but what each concept came to.
/// </summary>
internal abstract class ReferenceConditions(BoundPack pack, PatientCase patient) : ReferenceValues(pack, patient)
{
    private readonly Dictionary<Concept, Answer> _concepts = [];

    protected virtual Answer Ask(ConditionSyntax condition) => condition switch
    {
        AlwaysSyntax => Answer.Yes,
        GroupSyntax { Kind: GroupKind.All } group => All([.. group.Items.Select(Ask)]),
        GroupSyntax { Kind: GroupKind.Any } group => Any([.. group.Items.Select(Ask)]),
        GroupSyntax { Kind: GroupKind.None } group => None([.. group.Items.Select(Ask)]),
        GroupSyntax group => AtLeast(group.Count, [.. group.Items.Select(Ask)]),
        KnownSyntax known => YesOrNo(IsKnown(known.Subject) == known.Known),
        PresenceSyntax presence => AskPresence(presence),
        IsSyntax { Subject: var subject, Value: var value } => AskChoice(subject, [value.Name]),
        IsOneOfSyntax { Subject: var subject, Values: var values } => AskChoice(subject, [.. values.Select(v => v.Name)]),
        IncludesSyntax includes => Today.Set(FactIn(includes.Subject)) is { } set ? YesOrNo(set.Contains(includes.Value.Name)) : Unrecorded,
        RecordedSyntax recorded => AskRecorded(recorded),
        CompareSyntax compare => Compare(compare.Subject, compare.Comparison, compare.Right),
        BetweenSyntax between => All([Compare(between.Subject, Comparison.GreaterOrEqual, between.Low), Compare(between.Subject, Comparison.LessOrEqual, between.High)]),
        _ => throw new ArgumentException($"{condition} is no condition of the language page"),
    };

    protected Concept? ConceptNamed(ValueSyntax subject) => subject is NameSyntax name ? Pack.Concepts.FirstOrDefault(c => c.Id == name.Name) : null;

    /// <summary>The facts not recorded today that an unknown condition waits for.</summary>
    protected IEnumerable<Fact> WaitsFor(ConditionSyntax condition)
    {
        if (Ask(condition) != Answer.NotKnown) return [];
        return condition switch
        {
            GroupSyntax group => group.Items.SelectMany(WaitsFor),
            TestSyntax test when ConceptNamed(test.Subject) is { } concept => WaitsFor(concept.When.Syntax),
            CompareSyntax compare => NotRecorded(compare.Subject, compare.Right),
            BetweenSyntax between => NotRecorded(
            [
                between.Subject,
                .. Compare(between.Subject, Comparison.GreaterOrEqual, between.Low) == Answer.NotKnown ? [between.Low] : Array.Empty<ValueSyntax>(),
                .. Compare(between.Subject, Comparison.LessOrEqual, between.High) == Answer.NotKnown ? [between.High] : Array.Empty<ValueSyntax>(),
            ]),
            TestSyntax test => NotRecorded(test.Subject),
            _ => [],
        };
    }

    protected virtual Answer All(IReadOnlyList<Answer> items) =>
        items.All(i => i == Answer.Yes) ? Answer.Yes : items.Any(i => i == Answer.No) ? Answer.No : Answer.NotKnown;

    protected virtual Answer Any(IReadOnlyList<Answer> items) =>
        items.Any(i => i == Answer.Yes) ? Answer.Yes : items.All(i => i == Answer.No) ? Answer.No : Answer.NotKnown;

    protected virtual Answer None(IReadOnlyList<Answer> items) =>
        items.All(i => i == Answer.No) ? Answer.Yes : items.Any(i => i == Answer.Yes) ? Answer.No : Answer.NotKnown;

    protected virtual Answer AtLeast(int count, IReadOnlyList<Answer> items) =>
        items.Count(i => i == Answer.Yes) >= count ? Answer.Yes
        : items.Count(i => i != Answer.No) < count ? Answer.No
        : Answer.NotKnown;

    /// <summary>The comparison of two values that are known.</summary>
    protected virtual bool Holds(decimal left, Comparison comparison, decimal right, Better better) => comparison switch
    {
        Comparison.Less => left < right,
        Comparison.LessOrEqual or Comparison.AtMost => left <= right,
        Comparison.Greater => left > right,
        Comparison.GreaterOrEqual or Comparison.AtLeast => left >= right,
        Comparison.Equal => left == right,
        Comparison.BetterThan => better == Better.Higher ? left > right : left < right,
        _ => better == Better.Higher ? left < right : left > right,
    };

    /// <summary>What a fact that nobody recorded makes of the conditions on it.</summary>
    protected virtual Answer Unrecorded => Answer.NotKnown;

    private static Answer YesOrNo(bool value) => value ? Answer.Yes : Answer.No;

    private bool IsKnown(ValueSyntax subject)
    {
        if (ConceptNamed(subject) is { } concept) return AskConcept(concept) != Answer.NotKnown;
        return subject is NameSyntax or TimeSinceSyntax ? Today.Holds(FactIn(subject)) : Value(subject) is not null;
    }

    private Answer AskConcept(Concept concept) => _concepts.TryGetValue(concept, out var answer) ? answer : _concepts[concept] = Ask(concept.When.Syntax);

    private Answer AskPresence(PresenceSyntax presence)
    {
        if (ConceptNamed(presence.Subject) is { } concept)
        {
            var answer = AskConcept(concept);
            return presence.Present ? answer : None([answer]);
        }

        var fact = FactIn(presence.Subject);
        if (fact.Kind == FactKind.Choice) return AskChoice(presence.Subject, [presence.Present ? "present" : "absent"]);
        return Today.Number(fact) is { } recorded ? YesOrNo(recorded == 1 == presence.Present) : Unrecorded;
    }

    private Answer AskChoice(ValueSyntax subject, string[] values) =>
        Value(subject) is { } place ? YesOrNo(values.Contains(FactIn(subject).Values[(int)place])) : Unrecorded;

    private Answer AskRecorded(RecordedSyntax recorded)
    {
        var fact = FactIn(recorded.Subject);
        return YesOrNo(recorded.When is WindowSyntax window ? VisitsWithin(Length(window.Length), fact).Any() : Earlier.Any(v => v.Holds(fact)));
    }

    private Answer Compare(ValueSyntax left, Comparison comparison, ValueSyntax right)
    {
        var fact = FactIn(left);
        if (left is TimeSinceSyntax)
        {
            if (Today.Number(fact) is not { } recorded) return Unrecorded;
            var reached = After(Length(right), DateOnly.FromDayNumber((int)recorded));
            return YesOrNo(Holds(Today.Day.DayNumber, comparison, reached.DayNumber, Better.Unstated));
        }

        return Value(left) is { } a && Value(right, fact) is { } b ? YesOrNo(Holds(a, comparison, b, fact.Better)) : Unrecorded;
    }

    private IEnumerable<Fact> NotRecorded(params ValueSyntax[] values) =>
        values.Select(v => v switch
        {
            NameSyntax name => FactNamed(name.Name),
            DifferenceSyntax or TimeSinceSyntax => FactIn(v),
            _ => null,
        }).OfType<Fact>().Where(f => !Today.Holds(f));
}
