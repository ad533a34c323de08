using System.Collections.Immutable;
using System.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Conditions;

/// <summary>What stands under <c>when</c>. Prints itself back in the language.</summary>
internal abstract record ConditionSyntax(SourceSpan Span);

/// <summary>Stands for a condition that could not be read and has been reported.</summary>
internal sealed record BrokenSyntax(SourceSpan Span) : ConditionSyntax(Span)
{
    public override string ToString() => "<broken>";
}

internal sealed record AlwaysSyntax(SourceSpan Span) : ConditionSyntax(Span)
{
    public override string ToString() => "always";
}

internal sealed record GroupSyntax(SourceSpan Span, GroupKind Kind, int Count, ImmutableArray<ConditionSyntax> Items)
    : ConditionSyntax(Span)
{
    public override string ToString() => Kind switch
    {
        GroupKind.All => $"all: [{string.Join(", ", Items)}]",
        GroupKind.Any => $"any: [{string.Join(", ", Items)}]",
        GroupKind.None => $"none: [{string.Join(", ", Items)}]",
        GroupKind.AtLeast => $"at_least: {{ count: {Count}, of: [{string.Join(", ", Items)}] }}",
        _ => throw new UnreachableException(),
    };
}

/// <summary>A one-line condition: a subject and what is asked of it.</summary>
internal abstract record TestSyntax(SourceSpan Span, ValueSyntax Subject) : ConditionSyntax(Span);

internal sealed record PresenceSyntax(SourceSpan Span, ValueSyntax Subject, bool Present) : TestSyntax(Span, Subject)
{
    public override string ToString() => $"{Subject} is {(Present ? "present" : "absent")}";
}

internal sealed record KnownSyntax(SourceSpan Span, ValueSyntax Subject, bool Known) : TestSyntax(Span, Subject)
{
    public override string ToString() => $"{Subject} is {(Known ? "known" : "unknown")}";
}

internal sealed record IsSyntax(SourceSpan Span, ValueSyntax Subject, NameSyntax Value) : TestSyntax(Span, Subject)
{
    public override string ToString() => $"{Subject} is {Value}";
}

internal sealed record IsOneOfSyntax(SourceSpan Span, ValueSyntax Subject, ImmutableArray<NameSyntax> Values) : TestSyntax(Span, Subject)
{
    public override string ToString() => $"{Subject} is one of [{string.Join(", ", Values)}]";
}

internal sealed record IncludesSyntax(SourceSpan Span, ValueSyntax Subject, NameSyntax Value) : TestSyntax(Span, Subject)
{
    public override string ToString() => $"{Subject} includes {Value}";
}

internal sealed record RecordedSyntax(SourceSpan Span, ValueSyntax Subject, SinceSyntax When) : TestSyntax(Span, Subject)
{
    public override string ToString() => $"{Subject} was recorded {(When is VisitSyntax ? "at " : "")}{When}";
}

internal enum Comparison
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    AtLeast,
    AtMost,
    BetterThan,
    WorseThan,
}

internal sealed record CompareSyntax(SourceSpan Span, ValueSyntax Subject, Comparison Comparison, ValueSyntax Right)
    : TestSyntax(Span, Subject)
{
    public override string ToString() => $"{Subject} {Words(Comparison)} {Right}";

    public static string Words(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Equal => "=",
        Comparison.AtLeast => "is at least",
        Comparison.AtMost => "is at most",
        Comparison.BetterThan => "is better than",
        Comparison.WorseThan => "is worse than",
        _ => throw new UnreachableException(),
    };
}

internal sealed record BetweenSyntax(SourceSpan Span, ValueSyntax Subject, ValueSyntax Low, ValueSyntax High) : TestSyntax(Span, Subject)
{
    public override string ToString() => $"{Subject} is between {Low} and {High}";
}
