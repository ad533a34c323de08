using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Text;

namespace Radiculo.Rules;

/// <summary>A guideline pack that has been read and checked. Immutable.</summary>
public sealed class RulePack
{
    private static readonly Lazy<RulePack> Embedded =
        new(() => FromFiles(bag => PackFiles.FromResources("lumbosacral-radiculopathy", bag)));

    private readonly RuleProgram? _program;
    private readonly Lazy<TriageEngine> _shared;

    private RulePack(BoundPack bound, RuleProgram? program, PackIdentity identity, ImmutableArray<Diagnostic> diagnostics)
    {
        Bound = bound;
        _program = program;
        _shared = new Lazy<TriageEngine>(
            () => new TriageEngine(program ?? throw new RulePackException(diagnostics), identity),
            LazyThreadSafetyMode.PublicationOnly);
        Pack = identity;
        Diagnostics = diagnostics;
        RuleIds = [.. bound.Rules.Select(r => r.Id).Order(StringComparer.Ordinal)];
        var catalogue = bound.Catalogue;
        Dispositions = [.. catalogue.Dispositions.Select(d => Rung(d, catalogue.WithheldRank))];
        Directions = [.. catalogue.Directions.Select(LabelOf)];
        NerveRoots = [.. catalogue.NerveRoots.Select(LabelOf)];
        Contents = new PackContents
        {
            Rules = bound.Rules.Length,
            Concepts = bound.Concepts.Length,
            Facts = bound.Facts.Length,
            Parameters = bound.Parameters.Length,
            Statements = bound.Sources.Statements.Count,
        };
    }

    /// <summary>The pack that ships with the library: conservative care of lumbosacral radiculopathy (sciatica) in adults.</summary>
    public static RulePack LumbosacralRadiculopathy => Embedded.Value;

    /// <summary>The pack's id, version and content hash. Empty id and version if <c>pack.yaml</c> could not be read.</summary>
    public PackIdentity Pack { get; }

    /// <summary>The pack's title.</summary>
    public string Title => Bound.Title;

    /// <summary>Everything the checker found, by file and line. With an error among them there is no engine.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether an engine cannot be made from it.</summary>
    public bool HasErrors => _program is null;

    /// <summary>The ids of the pack's rules, in ordinal order.</summary>
    public IReadOnlyList<string> RuleIds { get; }

    /// <summary>The pack's ladder of urgency, lowest rung first.</summary>
    public IReadOnlyList<DispositionRung> Dispositions { get; }

    /// <summary>The directions of movement a decision of the pack can prefer.</summary>
    public IReadOnlyList<PackLabel> Directions { get; }

    /// <summary>The nerve roots a decision of the pack can suggest.</summary>
    public IReadOnlyList<PackLabel> NerveRoots { get; }

    /// <summary>How much the pack holds, of what could be read.</summary>
    public PackContents Contents { get; }

    internal BoundPack Bound { get; }

    internal RuleProgram? Program => _program;

    /// <summary>One engine for all who ask, so that they share the conclusions it keeps.</summary>
    internal TriageEngine SharedEngine => _shared.Value;

    /// <summary>
    /// Reads and checks a pack. Does not throw for anything wrong with it: that stands in <see cref="Diagnostics"/>, a folder that cannot
    /// be read included.
    /// </summary>
    /// <param name="directory">The pack's folder, the one that holds <c>pack.yaml</c>.</param>
    public static RulePack Load(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return FromFiles(bag => PackFiles.FromDirectory(directory, bag));
    }

    /// <summary>Reads and checks a pack whose files do not lie in a folder: from a database, an archive, a test.</summary>
    /// <param name="sources">The files, with their paths inside the pack.</param>
    public static RulePack Load(IEnumerable<RuleSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return FromFiles(bag => PackFiles.FromSources(sources, bag));
    }

    /// <summary>The rule that a misspelt id probably means.</summary>
    /// <param name="ruleId">What was written, for example <c>treatment.extention-home-protocol</c>.</param>
    /// <returns>A rule's id, or null if none is close.</returns>
    public string? ClosestRule(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return Spelling.Closest(ruleId, RuleIds);
    }

    /// <summary>An engine that decides by this pack.</summary>
    /// <exception cref="RulePackException">The pack has errors; the exception lists every one.</exception>
    public TriageEngine CreateEngine() => new TriageEngine(_program ?? throw new RulePackException(Diagnostics), Pack);

    private static RulePack FromFiles(Func<DiagnosticBag, PackFiles> read)
    {
        var diagnostics = new DiagnosticBag();
        var files = read(diagnostics);
        var (pack, program) = RuleCompiler.Compile(files, diagnostics);
        var identity = new PackIdentity { Id = pack.Id, Version = pack.Version, Hash = files.Hash() };
        return new RulePack(pack, program, identity, diagnostics.ToSorted());
    }

    private static DispositionRung Rung(Disposition disposition, int withheldRank) => new()
    {
        Id = disposition.Id,
        Title = disposition.Title,
        Means = disposition.Means,
        WithholdsTreatment = disposition.Rank >= withheldRank,
    };

    private static PackLabel LabelOf(Label label) => new() { Id = label.Id, Title = label.Title, Means = label.Means };
}
