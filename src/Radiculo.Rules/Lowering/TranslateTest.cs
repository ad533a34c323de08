using System.Diagnostics;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Lowering;

/// <summary>Turns an author's test into atoms of the core language.</summary>
internal sealed class TranslateTest : BoundTestSwitch<CoreCondition>
{
    private static readonly TranslateValue Values = new();

    protected override CoreCondition Concept(ConceptTest test)
    {
        var concept = new CoreConcept(test.Concept);
        return test.Question switch
        {
            ConceptQuestion.Present => concept,
            ConceptQuestion.Absent => new CoreNot(concept),
            ConceptQuestion.Known => new CoreKnown(concept),
            ConceptQuestion.Unknown => new CoreNot(new CoreKnown(concept)),
            _ => throw new UnreachableException(),
        };
    }

    protected override CoreCondition Finding(FindingTest test) =>
        new CoreAtom(new CompareAtom(new TodayTerm(test.Fact.Index), Relation.Equal, new ConstantTerm(test.Present ? 1 : 0)));

    protected override CoreCondition Known(KnownTest test)
    {
        var known = new CoreAtom(new KnownAtom(Values.Of(test.Value)));
        return test.Known ? known : new CoreNot(known);
    }

    protected override CoreCondition Recorded(RecordedTest test) => new CoreAtom(new RecordedAtom(test.Fact.Index, test.Lookback.Visits));

    protected override CoreCondition OneOf(OneOfTest test) =>
        new CoreAtom(new MemberAtom(Values.Of(test.Value), IsSet: false, test.Places.Aggregate(0UL, (bits, p) => bits | (1UL << p))));

    protected override CoreCondition Includes(IncludesTest test) =>
        new CoreAtom(new MemberAtom(new TodayTerm(test.Fact.Index), IsSet: true, 1UL << test.Place));

    protected override CoreCondition Compare(CompareTest test) => Compare(test.Left, test.Relation, test.Right);

    protected override CoreCondition Between(BetweenTest test) =>
        new CoreAll([Compare(test.Value, Relation.GreaterOrEqual, test.Low), Compare(test.Value, Relation.LessOrEqual, test.High)]);

    protected override CoreCondition TimeSince(TimeSinceTest test) => TimeSince(test.Date, test.Relation, test.Length);

    protected override CoreCondition TimeSinceBetween(TimeSinceBetweenTest test) =>
        new CoreAll([TimeSince(test.Date, Relation.GreaterOrEqual, test.Low), TimeSince(test.Date, Relation.LessOrEqual, test.High)]);

    private static CoreAtom Compare(BoundValue left, Relation relation, BoundValue right) =>
        new(new CompareAtom(Values.Of(left), relation, Values.Of(right)));

    private static CoreAtom TimeSince(Fact date, Relation relation, BoundDuration length) =>
        new(new TimeSinceAtom(date.Index, relation, length.Length));

    private sealed class TranslateValue : BoundValueSwitch<Term>
    {
        protected override Term Constant(ConstantValue value) => new ConstantTerm(value.Value);

        protected override Term Today(FactToday value) => new TodayTerm(value.Fact.Index);

        protected override Term AtVisit(FactAtVisit value) => new VisitTerm(value.Fact.Index, value.Lookback.Visits);

        protected override Term Difference(DifferenceValue value) => new DifferenceTerm(value.Difference);
    }
}
