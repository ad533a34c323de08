using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax.Conditions;

/// <summary>What stands on either side of a comparison. Prints itself back in the language.</summary>
internal abstract record ValueSyntax(SourceSpan Span);

/// <summary>A fact, concept, parameter or value of a choice: only the vocabulary can tell.</summary>
internal sealed record NameSyntax(SourceSpan Span, string Name) : ValueSyntax(Span)
{
    public override string ToString() => Name;
}

internal sealed record AtVisitSyntax(SourceSpan Span, NameSyntax Fact, VisitSyntax Visit) : ValueSyntax(Span)
{
    public override string ToString() => $"{Fact} at {Visit}";
}

internal sealed record DifferenceSyntax(SourceSpan Span, DifferenceKind Kind, NameSyntax Fact, SinceSyntax Since) : ValueSyntax(Span)
{
    public override string ToString() => $"{Kind.Word()} in {Fact} {(Since is VisitSyntax ? "since " : "")}{Since}";
}

internal sealed record TimeSinceSyntax(SourceSpan Span, NameSyntax Fact) : ValueSyntax(Span)
{
    public override string ToString() => $"time since {Fact}";
}

/// <summary>A number with the word after it; whether that word is a unit is settled later.</summary>
internal sealed record NumberSyntax(SourceSpan Span, string Number, string? Unit) : ValueSyntax(Span)
{
    public override string ToString() => Unit is null ? Number : $"{Number} {Unit}";
}

internal sealed record DateSyntax(SourceSpan Span, DateOnly Date) : ValueSyntax(Span)
{
    public override string ToString() => IsoDate.Format(Date);
}

/// <summary>Which earlier visits are looked at.</summary>
internal abstract record SinceSyntax(SourceSpan Span);

internal sealed record VisitSyntax(SourceSpan Span, bool IsBaseline) : SinceSyntax(Span)
{
    public override string ToString() => IsBaseline ? "baseline" : "last visit";
}

/// <summary>The visits of the last N days; <paramref name="Length"/> is a number with unit, or a parameter.</summary>
internal sealed record WindowSyntax(SourceSpan Span, ValueSyntax Length) : SinceSyntax(Span)
{
    public override string ToString() => $"over the last {Length}";
}

/// <summary>When to re-evaluate: now, after a while, or a while after a date.</summary>
internal abstract record DueSyntax(SourceSpan Span);

internal sealed record DueNowSyntax(SourceSpan Span) : DueSyntax(Span)
{
    public override string ToString() => "now";
}

internal sealed record DueInSyntax(SourceSpan Span, ValueSyntax Length) : DueSyntax(Span)
{
    public override string ToString() => $"in {Length}";
}

internal sealed record DueAfterSyntax(SourceSpan Span, NameSyntax Fact, ValueSyntax Length) : DueSyntax(Span)
{
    public override string ToString() => $"{Fact} + {Length}";
}
