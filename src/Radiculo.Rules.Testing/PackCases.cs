using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Testing;

/// <summary>
/// The cases of a pack, ready to run: what stands in its <c>cases/**/*.yaml</c>. Everything wrong with a case or its expectations is
/// found when they are loaded, before anything is decided.
/// </summary>
public sealed class PackCases
{
    private readonly RulePack _pack;

    private PackCases(RulePack pack, ImmutableArray<PackCase> cases, ImmutableArray<Diagnostic> diagnostics)
    {
        _pack = pack;
        Cases = cases;
        Diagnostics = diagnostics;
    }

    /// <summary>The cases that could be read, in the order of their files.</summary>
    public IReadOnlyList<PackCase> Cases { get; }

    /// <summary>What is wrong with the case files; with an error among it no case can be run.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads the cases of a pack.</summary>
    /// <param name="directory">The pack's folder, the one that holds <c>cases</c>.</param>
    /// <param name="pack">The pack the cases are for.</param>
    /// <exception cref="RulePackException">The pack has errors.</exception>
    public static PackCases Load(string directory, RulePack pack)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return Load(pack, new SourceText(directory.Replace('\\', '/'), ""), bag => CaseSources.FromDirectory(directory, bag));
    }

    /// <summary>Reads the cases of a pack whose files do not lie in a folder.</summary>
    /// <param name="sources">The files with their paths inside the pack; those outside <c>cases/</c> are passed over.</param>
    /// <param name="pack">The pack the cases are for.</param>
    /// <exception cref="RulePackException">The pack has errors.</exception>
    public static PackCases Load(IEnumerable<RuleSource> sources, RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Load(pack, new SourceText("pack", ""), bag => CaseSources.FromSources(sources, bag));
    }

    /// <summary>Decides on every case with the pack's own engine and compares.</summary>
    /// <exception cref="CaseFileException">The case files have errors; the exception lists every one.</exception>
    public IReadOnlyList<CaseResult> Run() => Run(_pack.CreateEngine());

    /// <summary>Decides on every case and compares.</summary>
    /// <param name="engine">An engine of the pack, for example a second implementation that must agree with the first.</param>
    /// <exception cref="CaseFileException">The case files have errors; the exception lists every one.</exception>
    public IReadOnlyList<CaseResult> Run(ITriageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        if (Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)) throw new CaseFileException(Diagnostics);
        return [.. Cases.Select(c => c.Run(engine))];
    }

    /// <summary>Which rules the cases make hold, and which they make refuted or undetermined.</summary>
    /// <exception cref="CaseFileException">The case files have errors; the exception lists every one.</exception>
    public PackCoverage Coverage()
    {
        var results = Run();
        return new PackCoverage([.. _pack.Bound.Rules.OrderBy(r => r.Id, StringComparer.Ordinal).Select(CoverageOf)]);

        RuleCoverage CoverageOf(Rule rule) =>
            new(
                rule.Id,
                rule.Span.ToLocation(),
                rule.When is AlwaysCondition,
                First(rule, Verdict.Satisfied),
                First(rule, Verdict.Refuted),
                First(rule, Verdict.Undetermined));
        string? First(Rule rule, Verdict verdict) => results.FirstOrDefault(r => r.Decision.VerdictOf(rule.Id) == verdict)?.Case.Id;
    }

    private static PackCases Load(
        RulePack pack,
        SourceText origin,
        Func<DiagnosticBag, IEnumerable<(string RelativePath, CaseFile File)>> find)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (pack.HasErrors) throw new RulePackException(pack.Diagnostics);
        var diagnostics = new DiagnosticBag();
        var cases = ImmutableArray.CreateBuilder<PackCase>();
        var ids = new SymbolTable<PackCase>(PackSection.Cases, diagnostics);
        var files = find(diagnostics).ToList();
        foreach (var (path, file) in files)
        {
            foreach (var diagnostic in file.Diagnostics) diagnostics.Add(diagnostic);
            cases.AddRange(file.Entries.Select(entry => Read(path, entry, pack.Bound, ids, diagnostics)).OfType<PackCase>());
        }

        if (files.Count == 0) diagnostics.Add(ExpectationMessages.NoCases(origin.Span(0, 0)));
        return new PackCases(pack, cases.ToImmutable(), diagnostics.ToSorted());
    }

    private static PackCase? Read(
        string path,
        (PatientCase Patient, ScalarNode? Id, Node? Expect) entry,
        BoundPack pack,
        SymbolTable<PackCase> ids,
        DiagnosticBag diagnostics)
    {
        new CaseBinder(pack.Facts).Bind(entry.Patient, diagnostics);
        var expectations = entry.Expect is null or ScalarNode { IsNull: true }
            ? []
            : new ExpectationReader(pack, diagnostics).Read(entry.Expect);
        if (entry.Id is not { } id)
        {
            diagnostics.Add(DocumentMessages.MissingKey(entry.Patient.Span!.Value, "id", "a case"));
            return null;
        }

        if (entry.Expect is null or ScalarNode { IsNull: true } or MappingNode { Entries.IsEmpty: true })
        {
            diagnostics.Add(ExpectationMessages.NothingExpected(id.Span, id.Value));
        }
        var read = new PackCase(id.Value.Trim(), path, id.Span, entry.Patient, expectations);
        ids.Define(id, read);
        return read;
    }
}
