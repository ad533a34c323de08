using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Binding;

/// <summary>
/// Binds comparisons: both sides of one type, a direction for "better" and "worse", and a constant that can make a difference.
/// </summary>
internal sealed class ComparisonBinder(ValueBinder values, DiagnosticBag diagnostics)
{
    public const string HowNumbersCompare = "compare it with `<`, `<=`, `>`, `>=`, `=` or `is between … and …`";

    public CompareTest? Bind(CompareSyntax compare)
    {
        if (BindLeft(compare) is not { } left || values.BindFor(left.Type, compare.Right) is not { } right) return null;
        if (!SameType(compare, compare.Right, left, right)) return null;
        var isScale = left.Type.Kind == FactKind.Choice;
        if (isScale && compare.Comparison != Comparison.Equal && !left.Type.Scale!.IsOrdered)
        {
            return Report(NameMessages.NotOrdered(compare.Subject.Span, left.Type.Scale!.Id));
        }

        if (isScale && compare.Comparison is Comparison.Less or Comparison.LessOrEqual or Comparison.Greater or Comparison.GreaterOrEqual)
        {
            return Report(WrongTest(
                compare, left.Type.ToString(), "write `is at least`, `is at most`, `is better than` or `is worse than`"));
        }

        var better = Better.Unstated;
        if (compare.Comparison is Comparison.BetterThan or Comparison.WorseThan)
        {
            if (left is DifferenceValue) return Report(WrongTest(compare, "a difference", HowNumbersCompare));
            if (FactOf(left) is not { Better: not Better.Unstated } fact)
            {
                return Report(NameMessages.NoBetter(compare.Subject.Span, compare.Subject.ToString()!));
            }

            better = fact.Better;
        }

        var relation = RelationOf(compare.Comparison, better);
        return IsPointless(compare, left, relation, right) ? null : new CompareTest(compare, left, relation, right);
    }

    public BetweenTest? Bind(BetweenSyntax between)
    {
        if (BindLeft(between) is not { } left) return null;
        var low = values.BindFor(left.Type, between.Low);
        var high = values.BindFor(left.Type, between.High);
        if (low is null || high is null || !SameType(between, between.Low, left, low) || !SameType(between, between.High, left, high))
        {
            return null;
        }

        if (left.Type is { Kind: FactKind.Choice, Scale.IsOrdered: false })
        {
            diagnostics.Add(NameMessages.NotOrdered(between.Subject.Span, left.Type.Scale!.Id));
            return null;
        }

        if (low is ConstantValue from && high is ConstantValue to && from.Value > to.Value)
        {
            diagnostics.Add(NameMessages.BetweenReversed(between.Low.Span.To(between.High.Span), from.ToString(), to.ToString()));
            return null;
        }

        var outside = IsPointless(between, left, Relation.GreaterOrEqual, low, onlyNever: true)
            || IsPointless(between, left, Relation.LessOrEqual, high, onlyNever: true);
        return outside ? null : new BetweenTest(between, left, low, high);
    }

    public static Relation RelationOf(Comparison comparison, Better better) => comparison switch
    {
        Comparison.Less => Relation.Less,
        Comparison.LessOrEqual or Comparison.AtMost => Relation.LessOrEqual,
        Comparison.Greater => Relation.Greater,
        Comparison.GreaterOrEqual or Comparison.AtLeast => Relation.GreaterOrEqual,
        Comparison.BetterThan => better == Better.Higher ? Relation.Greater : Relation.Less,
        Comparison.WorseThan => better == Better.Higher ? Relation.Less : Relation.Greater,
        Comparison.Equal => Relation.Equal,
        _ => throw new UnreachableException(),
    };

    private BoundValue? BindLeft(TestSyntax test)
    {
        if (values.Bind(test.Subject) is not { } left) return null;
        if (left is ConstantValue)
        {
            diagnostics.Add(NameMessages.BeginsWithConstant(test.Subject.Span, test.Subject.ToString()!));
            return null;
        }

        if (left.Type.Kind is not (FactKind.Finding or FactKind.Set)) return left;
        diagnostics.Add(WrongTest(test, left.Type.ToString(), left.Type.Kind == FactKind.Finding
            ? "a finding is asked `is present` or `is absent`"
            : $"a set is asked `includes`; its values: {string.Join(", ", left.Type.Scale!.Values)}"));
        return null;
    }

    private bool SameType(TestSyntax test, ValueSyntax rightSyntax, BoundValue left, BoundValue right)
    {
        var same = left.Type.Kind == right.Type.Kind && left.Type.Unit == right.Type.Unit
            && (left.Type.Kind != FactKind.Choice
                || left.Type.Scale!.Values.SequenceEqual(right.Type.Scale!.Values, StringComparer.Ordinal));
        if (same) return true;
        var help = HowToCompare(test, left.Type, right.Type);
        var (leftText, rightText) = (test.Subject.ToString()!, rightSyntax.ToString()!);
        diagnostics.Add(NameMessages.WrongTypes(test.Span, leftText, left.Type.ToString(), rightText, right.Type.ToString(), help));
        return false;
    }

    private static string HowToCompare(TestSyntax test, BoundType left, BoundType right) => (left.Kind, right.Kind) switch
    {
        (FactKind.Date, FactKind.Number) => $"count from the date: `time since {test.Subject} …`",
        (FactKind.Choice, FactKind.Choice) => "only choices with the same values can be compared",
        (FactKind.Choice, _) => $"compare it with one of its values: {string.Join(", ", left.Scale!.Values)}",
        _ => "compare values of the same kind",
    };

    /// <summary>Whether the fact's range already answers the comparison, whoever the patient is.</summary>
    private bool IsPointless(TestSyntax test, BoundValue left, Relation relation, BoundValue right, bool onlyNever = false)
    {
        if (right is not ConstantValue { Value: var constant } || FactOf(left) is not { } fact || fact.Kind == FactKind.Date) return false;
        var (lowest, highest) = fact.Kind == FactKind.Choice ? (0, fact.Values.Length - 1) : (fact.Lowest, fact.Highest);
        if (lowest == long.MinValue) return false;
        if (left is DifferenceValue) (lowest, highest) = Spread(fact, highest - lowest);
        var (never, always) = relation switch
        {
            Relation.Less => (constant <= lowest, constant > highest),
            Relation.LessOrEqual => (constant < lowest, constant >= highest),
            Relation.Greater => (constant >= highest, constant < lowest),
            Relation.GreaterOrEqual => (constant > highest, constant <= lowest),
            Relation.Equal => (constant < lowest || constant > highest, false),
            _ => throw new UnreachableException(),
        };
        if (!never && (!always || onlyNever)) return false;
        var range = $"{left.Type.Format(lowest)} and {left.Type.Format(highest)}";
        diagnostics.Add(NameMessages.NeverOrAlways(test.Span, test.ToString()!, test.Subject.ToString()!, range, always));
        return true;
    }

    private static (long Lowest, long Highest) Spread(Fact fact, long range)
    {
        var most = fact.Kind == FactKind.Choice ? range * Fixed.One : range;
        return (-most, most);
    }

    private static Fact? FactOf(BoundValue value) => value switch
    {
        FactToday today => today.Fact,
        FactAtVisit at => at.Fact,
        DifferenceValue difference => difference.Fact,
        ConstantValue => null,
        _ => throw new UnreachableException(),
    };

    private static Diagnostic WrongTest(TestSyntax test, string type, string help)
    {
        var asked = test is CompareSyntax compare ? CompareSyntax.Words(compare.Comparison) : "is between";
        return NameMessages.WrongTest(test.Span, test.Subject.ToString()!, type, asked, help);
    }

    private CompareTest? Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
