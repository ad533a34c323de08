using System.Collections.Immutable;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>What a file of a pack is for; settled by its place in the folder.</summary>
internal enum FileRole
{
    Header,
    Vocabulary,
    Parameters,
    Sources,
    Catalogue,
    Rules,
    Cases,
}

/// <summary>
/// All files of a pack, read. <see cref="Unread"/> names the roles of files that could not be read to their end: names that may stand in
/// them are not reported as unknown.
/// </summary>
internal sealed record PackSyntax
{
    public required SourceSpan Origin { get; init; }

    public Entry? Header { get; init; }

    public ImmutableArray<Entry> Vocabularies { get; init; } = [];

    public ImmutableArray<Entry> Parameters { get; init; } = [];

    public ImmutableArray<Entry> Sources { get; init; } = [];

    public ImmutableArray<Entry> Catalogues { get; init; } = [];

    public ImmutableArray<Entry> RuleFiles { get; init; } = [];

    public ImmutableHashSet<FileRole> Unread { get; init; } = [];

    public IEnumerable<Entry> Facts => Vocabularies.SelectMany(v => v.Children("facts"));

    public IEnumerable<Entry> Concepts => RuleFiles.SelectMany(f => f.Children("define"));

    public IEnumerable<Entry> Rules => RuleFiles.SelectMany(f => f.Children("rules"));

    /// <summary>The role of a file from its path inside the pack, with forward slashes.</summary>
    public static FileRole RoleOf(string relativePath) => relativePath switch
    {
        "pack.yaml" => FileRole.Header,
        "vocabulary.yaml" => FileRole.Vocabulary,
        "parameters.yaml" => FileRole.Parameters,
        "sources.yaml" => FileRole.Sources,
        _ when relativePath.StartsWith("catalogue/", StringComparison.Ordinal) => FileRole.Catalogue,
        _ when relativePath.StartsWith("cases/", StringComparison.Ordinal) => FileRole.Cases,
        _ => FileRole.Rules,
    };
}
