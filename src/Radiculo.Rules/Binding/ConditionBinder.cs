using System.Collections.Immutable;
using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Binding;

/// <summary>
/// Takes a condition's tree, gives it with names, types and units settled. A test that does not fit is reported once and becomes
/// <see cref="BrokenCondition"/>.
/// </summary>
internal sealed class ConditionBinder(ValueBinder values, IReadOnlyDictionary<string, int> concepts, DiagnosticBag diagnostics)
    : TestSyntaxSwitch<BoundCondition?>
{
    private readonly ComparisonBinder _comparisons = new(values, diagnostics);

    public BoundCondition Bind(ConditionSyntax? syntax, SourceSpan at) =>
        syntax is null ? new BrokenCondition(new BrokenSyntax(at)) : Bind(syntax);

    private BoundCondition Bind(ConditionSyntax syntax) => syntax switch
    {
        AlwaysSyntax => new AlwaysCondition(syntax),
        GroupSyntax group => new GroupCondition(group, [.. group.Items.Select(Bind)]),
        TestSyntax test => BindTest(test) ?? new BrokenCondition(syntax),
        BrokenSyntax => new BrokenCondition(syntax),
        _ => throw new UnreachableException(),
    };

    private BoundCondition? BindTest(TestSyntax test)
    {
        if (test.Subject is NumberSyntax or DateSyntax || (test.Subject is NameSyntax constant && values.IsConstant(constant.Name)))
        {
            diagnostics.Add(NameMessages.BeginsWithConstant(test.Subject.Span, test.Subject.ToString()!));
            return null;
        }

        if (test.Subject is NameSyntax name && concepts.TryGetValue(name.Name, out var concept))
        {
            return BindConceptTest(test, name, concept);
        }

        return Of(test);
    }

    protected override BoundCondition? Presence(PresenceSyntax test) => BindPresence(test);

    protected override BoundCondition? Known(KnownSyntax test) => BindKnown(test);

    protected override BoundCondition? Recorded(RecordedSyntax test) => BindRecorded(test);

    protected override BoundCondition? Is(IsSyntax test) => BindOneOf(test, [test.Value]);

    protected override BoundCondition? IsOneOf(IsOneOfSyntax test) => BindOneOf(test, test.Values);

    protected override BoundCondition? Includes(IncludesSyntax test) => BindIncludes(test);

    protected override BoundCondition? Compare(CompareSyntax test) =>
        test.Subject is TimeSinceSyntax since ? BindTimeSince(test, since) : _comparisons.Bind(test);

    protected override BoundCondition? Between(BetweenSyntax test) =>
        test.Subject is TimeSinceSyntax since ? BindTimeSinceBetween(test, since) : _comparisons.Bind(test);

    private ConceptTest? BindConceptTest(TestSyntax test, NameSyntax name, int concept)
    {
        switch (test)
        {
            case PresenceSyntax presence:
                return new ConceptTest(test, concept, presence.Present ? ConceptQuestion.Present : ConceptQuestion.Absent);
            case KnownSyntax known:
                return new ConceptTest(test, concept, known.Known ? ConceptQuestion.Known : ConceptQuestion.Unknown);
            case IsSyntax or IsOneOfSyntax or IncludesSyntax or RecordedSyntax or CompareSyntax or BetweenSyntax:
                return Report<ConceptTest>(NameMessages.ConceptAsValue(name.Span, name.Name));
            default:
                throw new UnreachableException();
        }
    }

    private BoundTest? BindPresence(PresenceSyntax presence)
    {
        if (values.Bind(presence.Subject) is not { } value) return null;
        var word = presence.Present ? "present" : "absent";
        if (value is FactToday { Fact: { Kind: FactKind.Finding } fact }) return new FindingTest(presence, fact, presence.Present);
        if (value.Type is { Kind: FactKind.Choice, Scale: { } choice } && choice.Values.IndexOf(word) is >= 0 and var place)
        {
            return new OneOfTest(presence, value, [place]);
        }

        return Report<BoundTest>(WrongTest(presence, value.Type, $"is {word}"));
    }

    private KnownTest? BindKnown(KnownSyntax known)
    {
        if (known.Subject is TimeSinceSyntax since)
        {
            return BindDate(since) is { } date ? new KnownTest(known, new FactToday(date), known.Known) : null;
        }

        return values.Bind(known.Subject) switch
        {
            null => null,
            var value => new KnownTest(known, value, known.Known),
        };
    }

    private RecordedTest? BindRecorded(RecordedSyntax recorded)
    {
        if (recorded.Subject is not NameSyntax name)
        {
            var (span, subject) = (recorded.Subject.Span, recorded.Subject.ToString()!);
            return Report<RecordedTest>(NameMessages.WrongTest(span, subject, "an expression", "was recorded", "name the fact alone"));
        }

        return values.TrackedFact(name) is { } fact && values.BindLookback(recorded.When) is { } lookback
            ? new RecordedTest(recorded, fact, lookback)
            : null;
    }

    private OneOfTest? BindOneOf(TestSyntax test, ImmutableArray<NameSyntax> names)
    {
        if (values.Bind(test.Subject) is not { } value) return null;
        if (value.Type is not { Kind: FactKind.Choice, Scale: { } choice })
        {
            return Report<OneOfTest>(WrongTest(test, value.Type, $"is {names[0].Name}"));
        }

        var places = names.Select(n => values.PlaceOf(n, choice)).ToList();
        return places.Contains(null) ? null : new OneOfTest(test, value, [.. places.Select(p => p!.Value).Order()]);
    }

    private IncludesTest? BindIncludes(IncludesSyntax includes)
    {
        if (values.Bind(includes.Subject) is not { } value) return null;
        if (value is not FactToday { Fact: { Kind: FactKind.Set } set })
        {
            return Report<IncludesTest>(WrongTest(includes, value.Type, "includes"));
        }

        return values.PlaceOf(includes.Value, set) is { } place ? new IncludesTest(includes, set, place) : null;
    }

    private TimeSinceTest? BindTimeSince(CompareSyntax compare, TimeSinceSyntax since)
    {
        var date = BindDate(since);
        var length = values.BindDuration(compare.Right);
        if (date is null || length is null) return null;
        if (compare.Comparison is Comparison.BetterThan or Comparison.WorseThan)
        {
            var (asked, help) = (CompareSyntax.Words(compare.Comparison), ComparisonBinder.HowNumbersCompare);
            return Report<TimeSinceTest>(NameMessages.WrongTest(compare.Span, since.ToString(), "a length of time", asked, help));
        }

        return new TimeSinceTest(compare, date, ComparisonBinder.RelationOf(compare.Comparison, Better.Unstated), length);
    }

    private TimeSinceBetweenTest? BindTimeSinceBetween(BetweenSyntax between, TimeSinceSyntax since)
    {
        var date = BindDate(since);
        var low = values.BindDuration(between.Low);
        var high = values.BindDuration(between.High);
        if (date is null || low is null || high is null) return null;
        if (low.Length.InMonths == high.Length.InMonths && low.Length.Amount > high.Length.Amount)
        {
            var span = between.Low.Span.To(between.High.Span);
            return Report<TimeSinceBetweenTest>(NameMessages.BetweenReversed(span, low.ToString(), high.ToString()));
        }

        return new TimeSinceBetweenTest(between, date, low, high);
    }

    private Fact? BindDate(TimeSinceSyntax since) => values.DateFact(since.Fact);

    private Diagnostic WrongTest(TestSyntax test, BoundType type, string asked)
    {
        var meant = test is IsSyntax { Value: var word } ? diagnostics.Suggest(word.Name, ["present", "absent", "known", "unknown"]) : null;
        var help = meant is not null ? $"did you mean `is {meant}`?" : type.Kind switch
        {
            FactKind.Finding => "a finding is asked `is present` or `is absent`",
            FactKind.Number => "a number is compared with `<`, `<=`, `>`, `>=`, `=` or `is between … and …`",
            FactKind.Date => "a date is compared with another date, or counted from with `time since`",
            FactKind.Choice => $"a choice is asked `is` or `is one of [...]`; its values: {string.Join(", ", type.Scale!.Values)}",
            FactKind.Set => $"a set is asked `includes`; its values: {string.Join(", ", type.Scale!.Values)}",
            _ => throw new UnreachableException(),
        };
        return NameMessages.WrongTest(test.Span, test.Subject.ToString()!, type.ToString(), asked, help);
    }

    private T? Report<T>(Diagnostic diagnostic)
        where T : class
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
