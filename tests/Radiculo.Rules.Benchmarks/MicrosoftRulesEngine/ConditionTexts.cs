using System.Collections.Immutable;
using System.Globalization;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Benchmarks.MicrosoftRulesEngine;

/// <summary>A condition as two expressions: when it is true, and when it is false. Where neither holds it is not known.</summary>
internal readonly record struct TextPair(string True, string False)
{
    public TextPair Negated => new(False, True);
}

/// <summary>Writes bound conditions as expressions of RulesEngine. A comparison with null is false there, whichever way it is asked; that is what the pairs rest on.</summary>
internal sealed class ConditionTexts(FactProperties facts, Func<int, TextPair> concept)
{
    public TextPair Of(BoundCondition condition) => condition switch
    {
        AlwaysCondition => new("true", "false"),
        GroupCondition group => Of(group.Kind, group.Count, [.. group.Items.Select(Of)]),
        ConceptTest test => Of(test),
        FindingTest test => test.Present ? Present(facts.Finding(test.Fact)) : Present(facts.Finding(test.Fact)).Negated,
        KnownTest test => test.Known ? Known(test.Value) : Known(test.Value).Negated,
        RecordedTest test => new(facts.WasRecorded(test.Fact, test.Lookback.Visits), $"!{facts.WasRecorded(test.Fact, test.Lookback.Visits)}"),
        OneOfTest test => OneOf(Text(test.Value), test.Places),
        IncludesTest test => Present(facts.Includes(test.Fact, test.Place)),
        CompareTest test => Compare(Text(test.Left), test.Relation, Text(test.Right)),
        BetweenTest test => Of(GroupKind.All, 0, [Compare(Text(test.Value), Relation.GreaterOrEqual, Text(test.Low)), Compare(Text(test.Value), Relation.LessOrEqual, Text(test.High))]),
        TimeSinceTest { Length.Length.InMonths: false } test => Compare(facts.DaysSince(test.Date), test.Relation, $"{test.Length.Length.Amount}"),
        _ => throw new NotSupportedException($"the shipped pack asks nothing like `{condition}`"),
    };

    public TextPair RequiringDate(TextPair condition, Fact date) => new($"({condition.True}) && {facts.Number(date)} != null", condition.False);

    private static TextPair Of(GroupKind kind, int count, ImmutableArray<TextPair> items) => kind switch
    {
        GroupKind.All => new(Join(" && ", items.Select(i => i.True)), Join(" || ", items.Select(i => i.False))),
        GroupKind.Any => new(Join(" || ", items.Select(i => i.True)), Join(" && ", items.Select(i => i.False))),
        GroupKind.None => new(Join(" && ", items.Select(i => i.False)), Join(" || ", items.Select(i => i.True))),
        _ => new($"({Count(items.Select(i => i.True))}) >= {count}", $"({Count(items.Select(i => i.False))}) > {items.Length - count}"),
    };

    private static string Join(string with, IEnumerable<string> items) => $"({string.Join(with, items)})";

    private static string Count(IEnumerable<string> items) => string.Join(" + ", items.Select(i => $"({i} ? 1 : 0)"));

    private TextPair Of(ConceptTest test)
    {
        var pair = concept(test.Concept);
        return test.Question switch
        {
            ConceptQuestion.Present => pair,
            ConceptQuestion.Absent => pair.Negated,
            ConceptQuestion.Known => new($"({pair.True} || {pair.False})", $"!({pair.True} || {pair.False})"),
            _ => new($"!({pair.True} || {pair.False})", $"({pair.True} || {pair.False})"),
        };
    }

    private static TextPair Present(string finding) => new($"{finding} == true", $"{finding} == false");

    private TextPair Known(BoundValue value)
    {
        var text = value is FactToday { Fact: var fact } ? facts.Any(fact) : Text(value);
        return new($"{text} != null", $"{text} == null");
    }

    private static TextPair OneOf(string value, ImmutableArray<int> places) => new(
        Join(" || ", places.Select(p => $"{value} == {p}")),
        Join(" && ", places.Select(p => $"{value} != {p}").Prepend($"{value} != null")));

    private static TextPair Compare(string left, Relation relation, string right) => relation switch
    {
        Relation.Less => new($"{left} < {right}", $"{left} >= {right}"),
        Relation.LessOrEqual => new($"{left} <= {right}", $"{left} > {right}"),
        Relation.Greater => new($"{left} > {right}", $"{left} <= {right}"),
        Relation.GreaterOrEqual => new($"{left} >= {right}", $"{left} < {right}"),
        _ => new($"({left} >= {right} && {left} <= {right})", $"({left} < {right} || {left} > {right})"),
    };

    private string Text(BoundValue value) => value switch
    {
        FactToday { Fact.Kind: FactKind.Number or FactKind.Choice or FactKind.Date, Fact: var fact } => facts.Number(fact),
        FactAtVisit visit => facts.AtVisit(visit),
        DifferenceValue difference => facts.Difference(difference),
        ConstantValue { Type.Kind: FactKind.Number } constant => Fixed.ToDecimal(constant.Value).ToString(CultureInfo.InvariantCulture) + "m",
        ConstantValue constant => constant.Value.ToString(CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"the shipped pack compares nothing like `{value}`"),
    };
}
