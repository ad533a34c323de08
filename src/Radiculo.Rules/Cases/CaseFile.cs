using System.Collections.Immutable;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules;

/// <summary>
/// Cases read from YAML or JSON, as many as the text holds: YAML documents parted by <c>---</c>, one JSON object, an array, or objects one
/// after the other. Whether a pack knows their facts shows when they are evaluated.
/// </summary>
public sealed class CaseFile
{
    private CaseFile(ImmutableArray<(PatientCase Case, ScalarNode? Id, Node? Expect)> entries, ImmutableArray<Diagnostic> diagnostics)
    {
        Entries = entries;
        Cases = [.. entries.Select(e => e.Case)];
        Diagnostics = diagnostics;
    }

    /// <summary>The cases that could be read, in order. One that could not is left out whole.</summary>
    public IReadOnlyList<PatientCase> Cases { get; }

    /// <summary>What is wrong with the text; empty if every case could be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal ImmutableArray<(PatientCase Case, ScalarNode? Id, Node? Expect)> Entries { get; }

    /// <summary>Reads a file of cases. A file that cannot be opened is reported in <see cref="Diagnostics"/>.</summary>
    /// <param name="path">The file, UTF-8, at most 16 MiB.</param>
    public static CaseFile Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Read(path, () => TextFile.ReadBytes(path, Limits.CaseFileBytes));
    }

    /// <summary>Reads cases from a stream, for example standard input.</summary>
    /// <param name="stream">UTF-8 text, at most 16 MiB; read to its end and not closed.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static CaseFile Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(name, () => TextFile.ReadBytes(stream, Limits.CaseFileBytes));
    }

    /// <summary>Reads cases from a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static CaseFile Parse(string text, string name = "case")
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new SourceText(name, text), new DiagnosticBag());
    }

    /// <summary>Reads exactly one case from a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <exception cref="PatientCaseException">The text is not one readable case; the exception lists all that is wrong.</exception>
    public static PatientCase ParseOne(string text, string name = "case")
    {
        var file = Parse(text, name);
        if (file.Diagnostics.Count > 0) throw new PatientCaseException(null, [.. file.Diagnostics]);
        if (file.Entries.Length == 1) return file.Entries[0].Case;
        var span = new SourceText(name, text).Span(0, 0);
        throw new PatientCaseException(null, [CaseMessages.NotOneCase(span, file.Entries.Length)]);
    }

    private static CaseFile Read(string path, Func<byte[]> read)
    {
        var diagnostics = new DiagnosticBag();
        var at = new SourceText(path.Replace('\\', '/'), "").Span(0, 0);
        return TextFile.Read(at, read, Limits.CaseFileBytes, diagnostics) is { } text
            ? Read(text, diagnostics)
            : new CaseFile([], diagnostics.ToSorted());
    }

    private static CaseFile Read(SourceText text, DiagnosticBag diagnostics)
    {
        var documents = ReadDocuments(text, diagnostics).SelectMany(d => d is SequenceNode list ? list.Items : [d]).ToList();
        if (documents.Count == 0 && !diagnostics.HasErrors) diagnostics.Add(DocumentMessages.EmptyFile(text.Span(0, 0), "the file"));
        var reader = new CaseReader(diagnostics);
        return new CaseFile(
            [.. documents.TakeWhile(_ => !diagnostics.IsFull).Select(reader.Read).OfType<(PatientCase, ScalarNode?, Node?)>()],
            diagnostics.ToSorted());
    }

    private static ImmutableArray<Node> ReadDocuments(SourceText text, DiagnosticBag diagnostics)
    {
        if (!JsonNodeReader.LooksLikeJson(text.Text)) return YamlReader.Read(text, diagnostics).Documents;
        if (JsonNodeReader.Read(text, diagnostics, out var reason) is { } documents) return documents;
        var asYaml = new DiagnosticBag();
        var (nodes, isComplete) = YamlReader.Read(text, asYaml);
        if (text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !isComplete)
        {
            diagnostics.Add(reason!);
            return [];
        }

        diagnostics.AddAll(asYaml);
        return nodes;
    }
}
