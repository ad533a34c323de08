using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Yaml;

namespace Radiculo.Rules.Binding;

/// <summary>Binds <c>sources.yaml</c>, and every <c>cites</c> and <c>readings</c> that points into it.</summary>
internal sealed class SourceBinder
{
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _isUnread;
    private readonly SymbolTable<SourceDocument> _documents;
    private readonly SymbolTable<SourceStatement> _statements;
    private readonly SymbolTable<Reading> _readings;
    private readonly ImmutableHashSet<string>.Builder _cited = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

    public SourceBinder(PackSyntax pack, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _isUnread = pack.Unread.Contains(FileRole.Sources);
        _documents = new(PackSection.Documents, diagnostics, _isUnread);
        _statements = new(PackSection.Statements, diagnostics, _isUnread);
        _readings = new(PackSection.Readings, diagnostics, _isUnread);
        foreach (var file in pack.Sources) Bind(file);
    }

    public ImmutableHashSet<string> Cited => _cited.ToImmutable();

    public IEnumerable<Definition> Definitions => _documents.Definitions.Concat(_statements.Definitions).Concat(_readings.Definitions);

    public Sources ToSources() => new()
    {
        Documents = _documents.Values.ToImmutableSortedDictionary(d => d.Id, d => d, StringComparer.Ordinal),
        Statements = _statements.Values.ToImmutableSortedDictionary(s => s.Id, s => s, StringComparer.Ordinal),
        Readings = _readings.Values.ToImmutableSortedDictionary(r => r.Id, r => r, StringComparer.Ordinal),
    };

    /// <summary>The statements and documents an entry cites; what is cited counts as executed.</summary>
    public ImmutableArray<string> Cites(Entry entry, string key = "cites")
    {
        var cites = ImmutableArray.CreateBuilder<string>();
        foreach (var id in entry.Texts(key))
        {
            if (_statements.IsBroken(id.Value) || _documents.IsBroken(id.Value)) continue;
            if (_statements.Find(id.Value) is not null || _documents.Find(id.Value) is not null)
            {
                cites.Add(id.Value);
                _cited.Add(id.Value);
            }
            else if (!_isUnread)
            {
                _diagnostics.Add(NameMessages.UnknownSource(
                    id.Span, id.Value, _diagnostics.Suggest(id.Value, _statements.Ids.Concat(_documents.Ids))));
            }
        }

        return cites.ToImmutable();
    }

    public ImmutableArray<string> Readings(Entry entry)
    {
        var readings = ImmutableArray.CreateBuilder<string>();
        foreach (var id in entry.Texts("readings"))
        {
            if (_readings.Find(id.Value) is not null) readings.Add(id.Value);
            else if (!_isUnread && !_readings.IsBroken(id.Value))
                _diagnostics.Add(NameMessages.UnknownReading(id.Span, id.Value, _diagnostics.Suggest(id.Value, _readings.Ids)));
        }

        return readings.ToImmutable();
    }

    private void Bind(Entry file)
    {
        foreach (var entry in file.Children(PackSection.Documents.Key))
        {
            var document = new SourceDocument(entry.Id!.Value, entry.Value("title") ?? "",
                entry.Value("authors"), entry.Value("doi"), entry.Value("year"));
            _documents.Define(entry.Id!, IsSound(entry, PackSection.Documents) ? document : null);
        }

        foreach (var entry in file.Children(PackSection.Statements.Key))
        {
            var document = _documents.Resolve(entry.Text("document"));
            var kind = Choose(entry.Text("kind"), "`kind`", ["rule", "context"]);
            _statements.Define(entry.Id!, IsSound(entry, PackSection.Statements) && document is not null
                ? new SourceStatement(entry.Id!.Value, document, kind == "rule", entry.Value("text") ?? "")
                : null);
        }

        foreach (var entry in file.Children(PackSection.Readings.Key))
        {
            foreach (var statement in entry.Texts("statements")) _statements.Resolve(statement);
            _readings.Define(entry.Id!, IsSound(entry, PackSection.Readings)
                ? new Reading(entry.Id!.Value, entry.Value("tension") ?? "", entry.Value("reading") ?? "", entry.Flag("confirmed"))
                : null);
        }
    }

    private bool IsSound(Entry entry, PackSection section) => Ids.CheckEntry(entry.Id!, section.One, _diagnostics) && !entry.IsBroken;

    private string? Choose(ScalarNode? node, string what, string[] allowed) => WordReader.Choose(node, what, allowed, _diagnostics);
}
