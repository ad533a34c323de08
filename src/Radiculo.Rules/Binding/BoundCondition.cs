using System.Collections.Immutable;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Binding;

/// <summary>A condition whose names and types are settled. Keeps the author's words for explanations.</summary>
internal abstract record BoundCondition(ConditionSyntax Syntax)
{
    public SourceSpan Span => Syntax.Span;

    public sealed override string ToString() => Syntax.ToString()!;
}

/// <summary>Stands for a condition that has been reported as wrong.</summary>
internal sealed record BrokenCondition(ConditionSyntax Syntax) : BoundCondition(Syntax);

internal sealed record AlwaysCondition(ConditionSyntax Syntax) : BoundCondition(Syntax);

internal sealed record GroupCondition(GroupSyntax Group, ImmutableArray<BoundCondition> Items) : BoundCondition(Group)
{
    public GroupKind Kind => Group.Kind;

    public int Count => Group.Count;
}

/// <summary>A condition on one line.</summary>
internal abstract record BoundTest(TestSyntax TestSyntax) : BoundCondition(TestSyntax);

internal enum ConceptQuestion
{
    Present,
    Absent,
    Known,
    Unknown,
}

/// <summary>Asks for a concept by its place in the pack's list, so that concepts may refer to each other.</summary>
internal sealed record ConceptTest(TestSyntax TestSyntax, int Concept, ConceptQuestion Question) : BoundTest(TestSyntax);

internal sealed record FindingTest(TestSyntax TestSyntax, Fact Fact, bool Present) : BoundTest(TestSyntax);

internal sealed record KnownTest(TestSyntax TestSyntax, BoundValue Value, bool Known) : BoundTest(TestSyntax);

internal sealed record RecordedTest(TestSyntax TestSyntax, Fact Fact, BoundLookback Lookback) : BoundTest(TestSyntax);

/// <summary>A choice is one of the values, given by their places.</summary>
internal sealed record OneOfTest(TestSyntax TestSyntax, BoundValue Value, ImmutableArray<int> Places) : BoundTest(TestSyntax);

internal sealed record IncludesTest(TestSyntax TestSyntax, Fact Fact, int Place) : BoundTest(TestSyntax);

/// <summary>Compares two values of one type. "Better" and "worse" have become less and greater.</summary>
internal sealed record CompareTest(TestSyntax TestSyntax, BoundValue Left, Relation Relation, BoundValue Right) : BoundTest(TestSyntax);

internal sealed record BetweenTest(TestSyntax TestSyntax, BoundValue Value, BoundValue Low, BoundValue High) : BoundTest(TestSyntax);

/// <summary>Compares the time from a date to the assessment with a duration, by the calendar.</summary>
internal sealed record TimeSinceTest(TestSyntax TestSyntax, Fact Date, Relation Relation, BoundDuration Length) : BoundTest(TestSyntax);

internal sealed record TimeSinceBetweenTest(TestSyntax TestSyntax, Fact Date, BoundDuration Low, BoundDuration High)
    : BoundTest(TestSyntax);
