using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Lowering;

/// <summary>Turns bound conditions into the core language, one form after the other.</summary>
internal static class Translate
{
    public static CorePack Run(BoundPack pack) => new(pack, [.. pack.Concepts.Select(c => Condition(c.When))], [.. pack.Rules.Select(r => Condition(r.When))]);

    private static CoreCondition Condition(BoundCondition condition) => condition switch
    {
        AlwaysCondition => new CoreConstant(Truth.True),
        GroupCondition group => Group(group),
        BoundTest test => new CoreTagged(test, Test(test)),
        _ => throw new InvalidOperationException("a condition with an error reached lowering"),
    };

    private static CoreCondition Group(GroupCondition group)
    {
        var items = group.Items.Select(Condition).ToList();
        return group.Kind switch
        {
            GroupKind.All => new CoreAll([.. items]),
            GroupKind.Any => new CoreAny([.. items]),
            GroupKind.None => new CoreNot(new CoreAny([.. items])),
            _ => new CoreAtLeast(group.Count, [.. items]),
        };
    }

    private static CoreCondition Test(BoundTest test) => test switch
    {
        ConceptTest concept => Concept(concept),
        FindingTest finding => Compare(Term.Today(finding.Fact.Index), Relation.Equal, Term.Constant(finding.Present ? 1 : 0)),
        KnownTest known => Negate(!known.Known, One(AtomKind.Known, ToTerm(known.Value))),
        RecordedTest recorded => One(AtomKind.Recorded, Lookup(TermKind.Baseline, recorded.Fact, recorded.Lookback, 1)),
        OneOfTest oneOf => One(AtomKind.OneOf, ToTerm(oneOf.Value), oneOf.Places.Aggregate(0UL, (bits, place) => bits | (1UL << place))),
        IncludesTest includes => One(AtomKind.Includes, Term.Today(includes.Fact.Index), 1UL << includes.Place),
        CompareTest compare => Compare(ToTerm(compare.Left), compare.Relation, ToTerm(compare.Right)),
        BetweenTest between => new CoreAll(
        [
            Compare(ToTerm(between.Value), Relation.GreaterOrEqual, ToTerm(between.Low)),
            Compare(ToTerm(between.Value), Relation.LessOrEqual, ToTerm(between.High)),
        ]),
        TimeSinceTest since => TimeSince(since.Date, since.Relation, since.Length),
        TimeSinceBetweenTest since => new CoreAll([TimeSince(since.Date, Relation.GreaterOrEqual, since.Low), TimeSince(since.Date, Relation.LessOrEqual, since.High)]),
        _ => throw new InvalidOperationException($"no translation of {test.GetType().Name}"),
    };

    private static CoreCondition Concept(ConceptTest test)
    {
        var concept = new CoreConcept(test.Concept);
        return test.Question switch
        {
            ConceptQuestion.Present => concept,
            ConceptQuestion.Absent => new CoreNot(concept),
            ConceptQuestion.Known => new CoreKnown(concept),
            _ => new CoreNot(new CoreKnown(concept)),
        };
    }

    private static CoreCondition Negate(bool negate, CoreCondition core) => negate ? new CoreNot(core) : core;

    private static CoreAtom One(AtomKind kind, Term left, ulong bits = 0) => new(new Atom(kind, left, Relation.Equal, default, bits, 0, false));

    private static CoreAtom Compare(Term left, Relation relation, Term right) => new(new Atom(AtomKind.Compare, left, relation, right, 0, 0, false));

    private static CoreAtom TimeSince(Fact date, Relation relation, BoundDuration length) =>
        new(new Atom(AtomKind.TimeSince, Term.Today(date.Index), relation, default, 0, length.Length.Amount, length.Length.InMonths));

    private static Term ToTerm(BoundValue value) => value switch
    {
        ConstantValue constant => Term.Constant(constant.Value),
        FactToday today => Term.Today(today.Fact.Index),
        FactAtVisit at => Lookup(at.Lookback.Kind == LookbackKind.Baseline ? TermKind.Baseline : TermKind.LastVisit, at.Fact, at.Lookback, 1),
        DifferenceValue difference => Lookup(KindOf(difference.Kind), difference.Fact, difference.Lookback, ScaleOf(difference)),
        _ => throw new InvalidOperationException($"no translation of {value.GetType().Name}"),
    };

    private static TermKind KindOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Gain => TermKind.Gain,
        DifferenceKind.Loss => TermKind.Loss,
        _ => TermKind.Change,
    };

    /// <summary>Today minus then, times this, is the difference asked for.</summary>
    public static long ScaleOf(DifferenceValue difference)
    {
        var step = difference.Fact.Kind == FactKind.Number ? 1 : Fixed.One;
        var towardsBetter = difference.Fact.Better == Better.Lower ? -step : step;
        return difference.Kind switch
        {
            DifferenceKind.Gain => towardsBetter,
            DifferenceKind.Loss => -towardsBetter,
            _ => step,
        };
    }

    public static Term Lookup(TermKind kind, Fact fact, Lookback lookback, long scale)
    {
        var span = lookback.Kind switch
        {
            LookbackKind.Baseline => LookbackSpan.Baseline,
            LookbackKind.LastVisit => LookbackSpan.LastVisit,
            _ => LookbackSpan.Window,
        };
        var (amount, inMonths) = lookback.Days is { } days ? (days.Length.Amount, days.Length.InMonths) : (0, false);
        return new Term(kind, fact.Index, 0, span, inMonths ? 0 : amount, inMonths ? amount : 0, scale);
    }
}
