using System.Collections.Immutable;
using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>
/// The first phase. Takes the texts of a pack's files, gives <see cref="PackSyntax"/>: every entry with its shape checked and every
/// condition parsed. Promises to report all that is wrong with shapes and condition texts, and never to throw.
/// </summary>
internal sealed class PackParser(DiagnosticBag diagnostics)
{
    public PackSyntax Parse(SourceSpan origin, ImmutableArray<(string RelativePath, SourceText Text)> files, IEnumerable<FileRole> unread)
    {
        var lost = unread.ToHashSet();
        var entries = new List<(FileRole Role, Entry Entry)>();
        foreach (var (path, text) in files)
        {
            var role = PackSyntax.RoleOf(path);
            if (role == FileRole.Cases) continue;
            var entry = ReadFile(text, SchemaOf(role));
            if (entry is not null) entries.Add((role, entry));
            if (entry is null || IsSectionLost(entry, SchemaOf(role))) lost.Add(role);
        }

        ImmutableArray<Entry> Of(FileRole role) => [.. entries.Where(e => e.Role == role).Select(e => e.Entry)];
        foreach (var (role, file) in new[] { (FileRole.Header, "pack.yaml"), (FileRole.Vocabulary, "vocabulary.yaml") })
        {
            if (!Of(role).IsEmpty || lost.Contains(role)) continue;
            diagnostics.Add(DocumentMessages.NoSuchFile(origin, file));
            lost.Add(role);
        }

        return new PackSyntax
        {
            Origin = origin,
            Header = Of(FileRole.Header).FirstOrDefault(),
            Vocabularies = Of(FileRole.Vocabulary),
            Parameters = Of(FileRole.Parameters),
            Sources = Of(FileRole.Sources),
            Catalogues = Of(FileRole.Catalogue),
            RuleFiles = Of(FileRole.Rules),
            Unread = [.. lost],
        };
    }

    /// <summary>Whether a section may stand under a key that is misspelt, or in a form that could not be read, or nowhere.</summary>
    private static bool IsSectionLost(Entry file, Schema schema) =>
        file.HasUnknownKeys || schema.Keys.Any(k => file.Misread(k.Name) || (k.IsRequired && !file.Wrote(k.Name)));

    private Entry? ReadFile(SourceText text, Schema schema)
    {
        var (documents, isComplete) = YamlReader.Read(text, diagnostics);
        if (!isComplete) return null;
        if (documents.Length > 1) diagnostics.Add(DocumentMessages.ManyDocuments(documents[1].Span));
        if (documents.IsEmpty || documents[0] is ScalarNode { IsNull: true })
        {
            diagnostics.Add(DocumentMessages.EmptyFile(text.Span(0, 0), schema.What));
            return null;
        }

        return new EntryReader(diagnostics).Read(documents[0], schema);
    }

    private static Schema SchemaOf(FileRole role) => role switch
    {
        FileRole.Header => PackSchema.Header,
        FileRole.Vocabulary => PackSchema.Vocabulary,
        FileRole.Parameters => PackSchema.Parameters,
        FileRole.Sources => PackSchema.Sources,
        FileRole.Catalogue => PackSchema.Catalogue,
        FileRole.Rules => PackSchema.RuleFile,
        _ => throw new UnreachableException(),
    };
}
