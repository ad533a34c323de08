using System.Collections.Immutable;

namespace Radiculo.Rules.Model;

internal sealed record SourceDocument(string Id, string Title, string? Authors, string? Doi, string? Year);

internal sealed record SourceStatement(string Id, SourceDocument Document, bool IsToExecute, string Text);

internal sealed record Reading(string Id, string Tension, string Settled, bool IsConfirmed);

/// <summary>What a pack's rules rest on.</summary>
internal sealed record Sources
{
    public ImmutableSortedDictionary<string, SourceDocument> Documents { get; init; } =
        ImmutableSortedDictionary.Create<string, SourceDocument>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, SourceStatement> Statements { get; init; } =
        ImmutableSortedDictionary.Create<string, SourceStatement>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Reading> Readings { get; init; } =
        ImmutableSortedDictionary.Create<string, Reading>(StringComparer.Ordinal);
}
