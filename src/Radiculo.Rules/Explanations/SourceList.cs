using System.Collections.Immutable;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>What rules, concepts and parameters cite, a document at a time.</summary>
internal static class SourceList
{
    /// <param name="sources">The pack's sources.</param>
    /// <param name="cites">Ids of statements and of whole documents, each of which the pack has.</param>
    public static IReadOnlyList<ExplainedSource> Of(Sources sources, ImmutableArray<string> cites) =>
    [
        .. cites.GroupBy(c => DocumentOf(sources, c)).Select(g => new ExplainedSource
        {
            Title = g.Key.Title,
            Doi = g.Key.Doi,
            Statements = [.. g.Where(sources.Statements.ContainsKey)],
        }),
    ];

    /// <summary>Two documents that read alike are one to the reader.</summary>
    private static (string Title, string? Doi) DocumentOf(Sources sources, string cite)
    {
        var document = sources.Statements.TryGetValue(cite, out var statement) ? statement.Document : sources.Documents[cite];
        return (document.Title, document.Doi);
    }
}
