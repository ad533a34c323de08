using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Binding;

/// <summary>Binds the files of <c>catalogue/</c>: what rules can conclude, by id.</summary>
internal sealed class CatalogueBinder
{
    private static readonly string[] Audiences = [DecisionWords.Of(Audience.Patient), DecisionWords.Of(Audience.Clinician)];

    private readonly SymbolTable<Fact> _facts;
    private readonly SourceBinder _sources;
    private readonly DiagnosticBag _diagnostics;
    private readonly SymbolTable<Protocol> _protocols;
    private readonly SymbolTable<MeasureEntry> _measures;

    public CatalogueBinder(PackSyntax pack, SymbolTable<Fact> facts, SourceBinder sources, DiagnosticBag diagnostics)
    {
        _facts = facts;
        _sources = sources;
        _diagnostics = diagnostics;
        var unread = pack.Unread.Contains(FileRole.Catalogue);
        SymbolTable<T> Section<T>(PackSection section)
            where T : class => new(section, diagnostics, unread);

        Dispositions = Section<Disposition>(PackSection.Dispositions);
        RedFlags = Section<Label>(PackSection.RedFlags);
        ScopeReasons = Section<Label>(PackSection.ScopeReasons);
        NerveRoots = Section<Label>(PackSection.NerveRoots);
        Directions = Section<Label>(PackSection.Directions);
        Reasons = Section<Label>(PackSection.Reasons);
        Treatments = Section<TreatmentEntry>(PackSection.Treatments);
        Investigations = Section<InvestigationEntry>(PackSection.Investigations);
        Advice = Section<AdviceEntry>(PackSection.Advice);
        _protocols = Section<Protocol>(PackSection.Protocols);
        _measures = Section<MeasureEntry>(PackSection.Measures);
        Bind(pack);
    }

    public SymbolTable<Disposition> Dispositions { get; }

    public SymbolTable<Label> RedFlags { get; }

    public SymbolTable<Label> ScopeReasons { get; }

    public SymbolTable<Label> NerveRoots { get; }

    public SymbolTable<Label> Directions { get; }

    public SymbolTable<Label> Reasons { get; }

    public SymbolTable<TreatmentEntry> Treatments { get; }

    public SymbolTable<InvestigationEntry> Investigations { get; }

    public SymbolTable<AdviceEntry> Advice { get; }

    public Catalogue Catalogue { get; private set; } = new();

    public IEnumerable<Definition> Definitions =>
    [
        .. RedFlags.Definitions, .. ScopeReasons.Definitions, .. NerveRoots.Definitions, .. Directions.Definitions, .. Reasons.Definitions,
        .. Treatments.Definitions, .. Investigations.Definitions, .. Advice.Definitions, .. Dispositions.Definitions,
        .. _protocols.Definitions, .. _measures.Definitions,
    ];

    private void Bind(PackSyntax pack)
    {
        Each(pack, PackSection.Protocols, (entry, _) =>
        {
            Cite(entry);
            var protocol = BindProtocol(entry);
            _protocols.Define(entry.Id!, IsSound(entry, PackSection.Protocols) ? protocol : null);
        });
        Each(pack, PackSection.Measures, (entry, _) => Define(entry, PackSection.Measures, _measures, BindMeasure));
        Each(pack, PackSection.Dispositions, (entry, rank) =>
        {
            var disposition = Cited(entry,
                new Disposition(entry.Value("id") ?? "", entry.Value("title") ?? "", entry.Value("means") ?? "", rank));
            if (entry.Text("id") is { } id)
            {
                Dispositions.Define(id, Ids.CheckEntry(id, PackSection.Dispositions.One, _diagnostics) ? disposition : null);
            }
            else Dispositions.MayBeUnread = true;
        });
        foreach (var (section, names) in new[]
        {
            (PackSection.RedFlags, RedFlags), (PackSection.ScopeReasons, ScopeReasons), (PackSection.NerveRoots, NerveRoots),
            (PackSection.Directions, Directions), (PackSection.Reasons, Reasons),
        })
        {
            Each(pack, section, (entry, _) =>
                Define(entry, section, names, e => new Label(e.Id!.Value, e.Value("title") ?? "", e.Value("means"))));
        }

        Each(pack, PackSection.Treatments, (entry, _) => Define(entry, PackSection.Treatments, Treatments, BindTreatment));
        Each(pack, PackSection.Investigations, (entry, _) => Define(entry, PackSection.Investigations, Investigations, BindInvestigation));
        Each(pack, PackSection.Advice, (entry, _) => Define(entry, PackSection.Advice, Advice, BindAdvice));
        var withheld = OnlyFileWith(pack, "treatment_withheld_from")?.Text("treatment_withheld_from");
        if (Dispositions.Values.IsEmpty && !Dispositions.MayBeUnread)
        {
            _diagnostics.Add(DocumentMessages.MissingKey(pack.Origin, PackSection.Dispositions.Key, "the pack's catalogue"));
            Dispositions.MayBeUnread = true;
        }

        Catalogue = new Catalogue
        {
            Dispositions = Dispositions.Values,
            WithheldRank = Dispositions.Resolve(withheld)?.Rank ?? int.MaxValue,
            RedFlags = RedFlags.Values,
            ScopeReasons = ScopeReasons.Values,
            NerveRoots = NerveRoots.Values,
            Directions = Directions.Values,
            Reasons = Reasons.Values,
            Treatments = Treatments.Values,
            Investigations = Investigations.Values,
            Advice = Advice.Values,
        };
        BindSafetyNet(pack);
    }

    private static void Each(PackSyntax pack, PackSection section, Action<Entry, int> bind)
    {
        var index = 0;
        foreach (var entry in pack.Catalogues.SelectMany(c => c.Children(section.Key))) bind(entry, index++);
    }

    /// <summary>Binds the entry even where its id is wrong, so that what it names is checked too.</summary>
    private void Define<T>(Entry entry, PackSection section, SymbolTable<T> names, Func<Entry, T> bind)
        where T : CatalogueEntry
    {
        var bound = Cited(entry, bind(entry));
        names.Define(entry.Id!, IsSound(entry, section) ? bound : null);
    }

    private bool IsSound(Entry entry, PackSection section) => Ids.CheckEntry(entry.Id!, section.One, _diagnostics) && !entry.IsBroken;

    private T Cited<T>(Entry entry, T bound)
        where T : CatalogueEntry => bound with { Cites = _sources.Cites(entry), Readings = _sources.Readings(entry) };

    private void Cite(Entry entry)
    {
        _sources.Cites(entry);
        _sources.Readings(entry);
    }

    private Protocol BindProtocol(Entry entry)
    {
        var steps = entry.Children("steps");
        var stop = entry.Children("stop");
        foreach (var part in steps.Concat(stop)) Cite(part);
        return new Protocol
        {
            Id = entry.Id!.Value,
            Title = entry.Value("title") ?? "",
            Steps = [.. steps.Select(s => new ProtocolStep { Do = s.Value("do") ?? "", For = s.Value("for"), Aim = s.Value("aim") })],
            Stop = [.. stop.Select(s => new StopRule { When = s.Value("when") ?? "", Do = s.Value("do") ?? "" })],
            Repeat = entry.Value("repeat"),
            Note = entry.Value("note"),
        };
    }

    private MeasureEntry BindMeasure(Entry entry) =>
        new(entry.Id!.Value, entry.Value("title") ?? "", entry.Text("fact") is { } fact ? _facts.Resolve(fact) : null, entry.Value("how"));

    private TreatmentEntry BindTreatment(Entry entry) => new(entry.Id!.Value, entry.Value("title") ?? "")
    {
        Dose = entry.Value("dose"),
        Timeline = entry.Value("timeline"),
        Targets = entry.Value("targets"),
        Expect = entry.Value("expect"),
        Note = entry.Value("note"),
        Evidence = entry.Value("evidence"),
        Protocol = _protocols.Resolve(entry.Text("protocol")),
        Measures = [.. entry.Texts("measures").Select(_measures.Resolve).OfType<MeasureEntry>()],
    };

    private static InvestigationEntry BindInvestigation(Entry entry) =>
        new(entry.Id!.Value, entry.Value("title") ?? "", entry.Value("note"), entry.Value("evidence"));

    private AdviceEntry BindAdvice(Entry entry)
    {
        var audience = WordReader.Choose(entry.Text("audience"), "`audience`", Audiences, _diagnostics);
        return new AdviceEntry(entry.Id!.Value, entry.Value("title") ?? "", entry.Value("text") ?? "",
            audience == DecisionWords.Of(Audience.Clinician) ? Audience.Clinician : Audience.Patient);
    }

    private void BindSafetyNet(PackSyntax pack)
    {
        if (OnlyFileWith(pack, "safety_net")?.Child("safety_net") is not { } entry) return;
        Cite(entry);
        foreach (var item in entry.Children("items")) Cite(item);
        Catalogue = Catalogue with
        {
            SafetyNetBelow = Dispositions.Resolve(entry.Text("below"))?.Rank ?? 0,
            SafetyNet = new SafetyNet
            {
                Title = entry.Value("title") ?? "",
                Items = [.. entry.Children("items")
                    .Select(i => new SafetyNetItem { Change = i.Value("change") ?? "", Do = i.Value("do") ?? "" })],
            },
        };
    }

    /// <summary>The file with a key that a pack has once, in whichever file of the catalogue; a second is reported.</summary>
    private Entry? OnlyFileWith(PackSyntax pack, string key)
    {
        var files = pack.Catalogues.Where(c => c.Wrote(key)).ToList();
        foreach (var again in files.Skip(1))
        {
            _diagnostics.Add(NameMessages.Duplicate(again.KeySpan(key), "key", key, files[0].KeySpan(key)));
        }

        return files.FirstOrDefault();
    }
}
