using System.Collections.Immutable;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Binding;

/// <summary>A pack whose names, types and units are settled: what the checks look at and what both engines are made from.</summary>
internal sealed record BoundPack
{
    public required SourceSpan Origin { get; init; }

    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<string> NotCovered { get; init; }

    public required string? Disclaimer { get; init; }

    public required ImmutableArray<Fact> Facts { get; init; }

    public required ImmutableArray<Parameter> Parameters { get; init; }

    public required ImmutableArray<Concept> Concepts { get; init; }

    public required ImmutableArray<Rule> Rules { get; init; }

    public required Catalogue Catalogue { get; init; }

    public required Sources Sources { get; init; }

    /// <summary>Every place that executes a source: statements and documents cited outside <c>sources.yaml</c>.</summary>
    public required ImmutableHashSet<string> Cited { get; init; }

    /// <summary>The parameters that some condition or due date names.</summary>
    public required IReadOnlySet<string> UsedParameters { get; init; }

    /// <summary>Where catalogue entries, parameters and statements are defined, by section and id.</summary>
    public required ImmutableArray<Definition> Definitions { get; init; }
}

/// <summary>Something with an id that others can name.</summary>
internal sealed record Definition(PackSection Section, string Id, SourceSpan Span);

/// <summary>A threshold with a name.</summary>
internal sealed record Parameter(
    string Name, ParameterValue Value, bool IsUnsourced, ImmutableArray<string> Cites, ImmutableArray<string> Readings, SourceSpan Span);

/// <summary>A number in its unit, or a value of a choice.</summary>
internal readonly record struct ParameterValue(long Number, Unit? Unit, Fact? Choice)
{
    public override string ToString() => Choice is not null ? Choice.Values[(int)Number] : Unit!.Format(Number);
}

/// <summary>A named condition. Conditions refer to it by its <see cref="Index"/>.</summary>
internal sealed class Concept(string id, int index, SourceSpan span)
{
    public string Id { get; } = id;

    public int Index { get; } = index;

    public SourceSpan Span { get; } = span;

    public required string Title { get; init; }

    public required BoundCondition When { get; init; }

    public string? Because { get; init; }

    public ImmutableArray<string> Cites { get; init; } = [];

    public ImmutableArray<string> Readings { get; init; } = [];
}

internal sealed class Rule(string id, SourceSpan span)
{
    public string Id { get; } = id;

    public SourceSpan Span { get; } = span;

    public required string Title { get; init; }

    public required BoundCondition When { get; init; }

    public required Conclusions Then { get; init; }

    public string? Because { get; init; }

    public ImmutableArray<string> Cites { get; init; } = [];

    public ImmutableArray<string> Readings { get; init; } = [];
}

/// <summary>What a rule says when it holds.</summary>
internal sealed record Conclusions
{
    /// <summary>Whether the author wrote a red flag, be it one that is unknown.</summary>
    public bool WritesRedFlag { get; init; }

    /// <summary>Whether the author wrote a disposition, be it one that is unknown.</summary>
    public bool WritesDisposition { get; init; }

    public Label? RedFlag { get; init; }

    public Disposition? Disposition { get; init; }

    public Label? OutOfScope { get; init; }

    public ImmutableArray<Label> NerveRoots { get; init; } = [];

    public Label? Direction { get; init; }

    public BoundReevaluation? Reevaluate { get; init; }

    public ImmutableArray<(TreatmentEntry Treatment, Stance Stance)> Treatments { get; init; } = [];

    public ImmutableArray<(InvestigationEntry Investigation, Stance Stance)> Investigations { get; init; } = [];

    public ImmutableArray<AdviceEntry> Advice { get; init; } = [];
}

/// <summary>
/// When and why to re-evaluate: <paramref name="After"/> from the day of the date fact, or from the assessment where
/// <paramref name="From"/> is null.
/// </summary>
internal sealed record BoundReevaluation(Label Reason, Fact? From, Duration After, DueSyntax Syntax);
