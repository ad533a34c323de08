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
internal abstract record BoundTest(ConditionSyntax Syntax) : BoundCondition(Syntax);

internal enum ConceptQuestion
{
    Present,
    Absent,
    Known,
    Unknown,
}

/// <summary>Asks for a concept by its place in the pack's list, so that concepts may refer to each other.</summary>
internal sealed record ConceptTest(ConditionSyntax Syntax, int Concept, ConceptQuestion Question) : BoundTest(Syntax);

internal sealed record FindingTest(ConditionSyntax Syntax, Fact Fact, bool Present) : BoundTest(Syntax);

internal sealed record KnownTest(ConditionSyntax Syntax, BoundValue Value, bool Known) : BoundTest(Syntax);

internal sealed record RecordedTest(ConditionSyntax Syntax, Fact Fact, BoundLookback Lookback) : BoundTest(Syntax);

/// <summary>A choice is one of the values, given by their places.</summary>
internal sealed record OneOfTest(ConditionSyntax Syntax, BoundValue Value, ImmutableArray<int> Places) : BoundTest(Syntax);

internal sealed record IncludesTest(ConditionSyntax Syntax, Fact Fact, int Place) : BoundTest(Syntax);

/// <summary>Compares two values of one type. "Better" and "worse" have become less and greater.</summary>
internal sealed record CompareTest(ConditionSyntax Syntax, BoundValue Left, Relation Relation, BoundValue Right) : BoundTest(Syntax);

internal sealed record BetweenTest(ConditionSyntax Syntax, BoundValue Value, BoundValue Low, BoundValue High) : BoundTest(Syntax);

/// <summary>Compares the time from a date to the assessment with a duration, by the calendar.</summary>
internal sealed record TimeSinceTest(ConditionSyntax Syntax, Fact Date, Relation Relation, BoundDuration Length) : BoundTest(Syntax);

internal sealed record TimeSinceBetweenTest(ConditionSyntax Syntax, Fact Date, BoundDuration Low, BoundDuration High) : BoundTest(Syntax);
