using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Takes a condition on the record, gives the elements that match together when it is met, and those that match when it is not. Of a comparison both need
/// the values: without them neither matches, and the condition is unknown.
/// </summary>
internal sealed class ConditionElements(RuleProgram program, TermPatterns terms)
{
    /// <summary>Matches in every session that has an assessment.</summary>
    public static RuleElement Always() => FactPatterns.Exists(AssessmentParameter());

    /// <summary>The elements, which match at most once; null if the condition cannot come out that way.</summary>
    public IReadOnlyList<RuleElement>? Of(in Atom atom, bool isMet) => atom.Kind switch
    {
        AtomKind.Known => [ExistsIf(isMet, terms.Of(atom.Left, "value").Match())],
        AtomKind.Recorded => Earlier(atom.Left, isMet),
        AtomKind.Settled => isMet ? [Element.Exists(terms.Of(atom.Left, "value").Match())] : null,
        AtomKind.TimeSince => TimeSince(atom, isMet),
        AtomKind.Compare => Comparison(atom, isMet),
        _ => [Membership(atom, isMet)],
    };

    private static RuleElement ExistsIf(bool isMet, PatternElement pattern) => isMet ? Element.Exists(pattern) : Element.Not(pattern);

    private static ParameterExpression AssessmentParameter() => Expression.Parameter(typeof(Assessment), "assessment");

    private static Expression Compare(Expression left, Relation relation, Expression right) => relation switch
    {
        Relation.Less => Expression.LessThan(left, right),
        Relation.LessOrEqual => Expression.LessThanOrEqual(left, right),
        Relation.Greater => Expression.GreaterThan(left, right),
        Relation.GreaterOrEqual => Expression.GreaterThanOrEqual(left, right),
        _ => Expression.Equal(left, right),
    };

    private static Expression NotIf(bool negate, Expression test) => negate ? Expression.Not(test) : test;

    /// <summary>Either side may be a constant, but not both.</summary>
    private IReadOnlyList<RuleElement> Comparison(in Atom atom, bool isMet)
    {
        var left = terms.Of(atom.Left, "left");
        var right = terms.Of(atom.Right, "right");
        var test = NotIf(!isMet, Compare(left.Value, atom.Relation, right.Value));
        return (left.Fact, right.Fact) switch
        {
            (null, _) => [Element.Exists(right.Match(Expression.Lambda(test, right.Fact!)))],
            (_, null) => [Element.Exists(left.Match(Expression.Lambda(test, left.Fact)))],
            _ => [left.Match(), right.Match(Expression.Lambda(test, left.Fact, right.Fact))],
        };
    }

    /// <summary>A choice is one of some values, a set has one of some: the value's place, or one of its bits, is among the bits asked for.</summary>
    private ExistsElement Membership(in Atom atom, bool isMet)
    {
        var value = terms.Of(atom.Left, "value");
        var bits = atom.Kind == AtomKind.Includes ? value.Value : Expression.LeftShift(Expression.Constant(1L), Expression.Convert(value.Value, typeof(int)));
        var isAmong = Expression.NotEqual(Expression.And(bits, Expression.Constant((long)atom.Bits)), Expression.Constant(0L));
        return Element.Exists(value.Match(Expression.Lambda(NotIf(!isMet, isAmong), value.Fact!)));
    }

    /// <summary>The day of the assessment against the date moved on by the length.</summary>
    private RuleElement[] TimeSince(in Atom atom, bool isMet)
    {
        var assessment = AssessmentParameter();
        var date = terms.Of(atom.Left, "date");
        var length = Expression.Constant(new Duration(atom.Amount, atom.InMonths, ""));
        var due = Expression.Call(length, nameof(Duration.AfterDay), null, Expression.Convert(date.Value, typeof(int)));
        var today = Expression.Property(Expression.Property(assessment, nameof(Assessment.AsOf)), nameof(DateOnly.DayNumber));
        var test = NotIf(!isMet, Compare(today, atom.Relation, due));
        return [FactPatterns.Match(assessment), date.Match(Expression.Lambda(test, assessment, date.Fact!))];
    }

    private RuleElement[] Earlier(in Term term, bool isMet)
    {
        var earlier = Expression.Parameter(typeof(EarlierFact), "earlier");
        var isOfFact = FactPatterns.IsOf(earlier, program.Pack.Facts[term.Slot].Id);
        if (term.Span != LookbackSpan.Window) return [ExistsIf(isMet, FactPatterns.Match(earlier, isOfFact))];
        var assessment = AssessmentParameter();
        var isCovered = Expression.Call(Expression.Constant(terms.LookbackOf(term)), nameof(VisitLookup.Covers), null, assessment, earlier);
        return [FactPatterns.Match(assessment), ExistsIf(isMet, FactPatterns.Match(earlier, isOfFact, Expression.Lambda(isCovered, assessment, earlier)))];
    }
}
