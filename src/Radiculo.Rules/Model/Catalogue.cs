using System.Collections.Immutable;

namespace Radiculo.Rules.Model;

/// <summary>What every entry of a catalogue has.</summary>
internal abstract record CatalogueEntry(string Id, string Title)
{
    public ImmutableArray<string> Cites { get; init; } = [];

    public ImmutableArray<string> Readings { get; init; } = [];
}

/// <summary>A rung of the pack's ladder; <paramref name="Rank"/> counts from 0, the lowest.</summary>
internal sealed record Disposition(string Id, string Title, string Means, int Rank) : CatalogueEntry(Id, Title);

/// <summary>A red flag, scope reason, nerve root, direction or re-evaluation reason: a named thing a rule can conclude.</summary>
internal sealed record Label(string Id, string Title, string? Means) : CatalogueEntry(Id, Title);

internal sealed record TreatmentEntry(string Id, string Title) : CatalogueEntry(Id, Title)
{
    public string? Dose { get; init; }

    public string? Timeline { get; init; }

    public string? Targets { get; init; }

    public string? Expect { get; init; }

    public string? Note { get; init; }

    public string? Evidence { get; init; }

    public Protocol? Protocol { get; init; }

    public ImmutableArray<MeasureEntry> Measures { get; init; } = [];
}

internal sealed record InvestigationEntry(string Id, string Title, string? Note, string? Evidence) : CatalogueEntry(Id, Title);

internal sealed record MeasureEntry(string Id, string Title, Fact? Fact, string? How) : CatalogueEntry(Id, Title);

internal sealed record AdviceEntry(string Id, string Title, string Text, Audience Audience) : CatalogueEntry(Id, Title);

/// <summary>Everything a pack's rules can conclude, and the rung from which treatment is withheld.</summary>
internal sealed record Catalogue
{
    public ImmutableArray<Disposition> Dispositions { get; init; } = [];

    /// <summary>The rank at and above which no treatment is offered; above the highest if the pack names none.</summary>
    public int WithheldRank { get; init; } = int.MaxValue;

    public ImmutableArray<Label> RedFlags { get; init; } = [];

    public ImmutableArray<Label> ScopeReasons { get; init; } = [];

    public ImmutableArray<Label> NerveRoots { get; init; } = [];

    public ImmutableArray<Label> Directions { get; init; } = [];

    public ImmutableArray<Label> Reasons { get; init; } = [];

    public ImmutableArray<TreatmentEntry> Treatments { get; init; } = [];

    public ImmutableArray<InvestigationEntry> Investigations { get; init; } = [];

    public ImmutableArray<AdviceEntry> Advice { get; init; } = [];

    /// <summary>The rank below which a decision carries the safety net.</summary>
    public int SafetyNetBelow { get; init; }

    public SafetyNet? SafetyNet { get; init; }
}
