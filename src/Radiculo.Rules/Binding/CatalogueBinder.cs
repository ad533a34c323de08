using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Binding;

/// <summary>Binds the files of <c>catalogue/</c>: what rules can conclude, by id.</summary>
internal sealed class CatalogueBinder
{
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
        SymbolTable<T> Section<T>(string what)
            where T : class => new(what, diagnostics, unread);

        Dispositions = Section<Disposition>("disposition");
        RedFlags = Section<Label>("red flag");
        ScopeReasons = Section<Label>("scope reason");
        NerveRoots = Section<Label>("nerve root");
        Directions = Section<Label>("direction");
        Reasons = Section<Label>("reason");
        Treatments = Section<TreatmentEntry>("treatment");
        Investigations = Section<InvestigationEntry>("investigation");
        Advice = Section<AdviceEntry>("advice");
        _protocols = Section<Protocol>("protocol");
        _measures = Section<MeasureEntry>("measure");
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
        .. Treatments.Definitions, .. Investigations.Definitions, .. Advice.Definitions, .. Dispositions.Definitions, .. _protocols.Definitions, .. _measures.Definitions,
    ];

    private void Bind(PackSyntax pack)
    {
        Each(pack, "protocols", (entry, _) => Define(entry, "a protocol", _protocols, BindProtocol));
        Each(pack, "measures", (entry, _) => Define(entry, "a measure", _measures, BindMeasure));
        Each(pack, "dispositions", (entry, rank) =>
        {
            var disposition = Cited(entry, new Disposition(entry.Value("id") ?? "", entry.Value("title") ?? "", entry.Value("means") ?? "", rank));
            if (entry.Text("id") is { } id) Dispositions.Define(id, Ids.CheckEntry(id, "a disposition", _diagnostics) ? disposition : null);
            else Dispositions.MayBeUnread = true;
        });
        foreach (var (section, what, names) in new[]
        {
            ("red_flags", "a red flag", RedFlags), ("out_of_scope", "a scope reason", ScopeReasons), ("nerve_roots", "a nerve root", NerveRoots),
            ("directions", "a direction", Directions), ("reasons", "a reason", Reasons),
        })
        {
            Each(pack, section, (entry, _) => Define(entry, what, names, e => new Label(e.Id!.Value, e.Value("title") ?? "", e.Value("means"))));
        }

        Each(pack, "treatments", (entry, _) => Define(entry, "a treatment", Treatments, BindTreatment));
        Each(pack, "investigations", (entry, _) => Define(entry, "an investigation", Investigations, e => new InvestigationEntry(e.Id!.Value, e.Value("title") ?? "", e.Value("note"), e.Value("evidence"))));
        Each(pack, "advice", (entry, _) => Define(entry, "an advice", Advice, BindAdvice));
        var withheld = OnlyFileWith(pack, "treatment_withheld_from")?.Text("treatment_withheld_from");
        if (Dispositions.Values.IsEmpty && !Dispositions.MayBeUnread)
        {
            _diagnostics.Add(DocumentMessages.MissingKey(pack.Origin, "dispositions", "the pack's catalogue"));
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

    private static void Each(PackSyntax pack, string section, Action<Entry, int> bind)
    {
        var index = 0;
        foreach (var entry in pack.Catalogues.SelectMany(c => c.Children(section))) bind(entry, index++);
    }

    private void Define<T>(Entry entry, string what, SymbolTable<T> names, Func<Entry, T> bind)
        where T : class
    {
        var isSound = Ids.CheckEntry(entry.Id!, what, _diagnostics) && !entry.IsBroken;
        var bound = bind(entry);
        if (bound is CatalogueEntry catalogued) bound = (T)(object)Cited(entry, catalogued);
        else Cite(entry);
        names.Define(entry.Id!, isSound ? bound : null);
    }

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

    private AdviceEntry BindAdvice(Entry entry)
    {
        var audience = WordReader.Choose(entry.Text("audience"), "`audience`", ["patient", "clinician"], _diagnostics);
        return new AdviceEntry(entry.Id!.Value, entry.Value("title") ?? "", entry.Value("text") ?? "", audience == "clinician" ? Audience.Clinician : Audience.Patient);
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
                Items = [.. entry.Children("items").Select(i => new SafetyNetItem { Change = i.Value("change") ?? "", Do = i.Value("do") ?? "" })],
            },
        };
    }

    /// <summary>The file with a key that a pack has once, in whichever file of the catalogue; a second is reported.</summary>
    private Entry? OnlyFileWith(PackSyntax pack, string key)
    {
        var files = pack.Catalogues.Where(c => c.Wrote(key)).ToList();
        foreach (var again in files.Skip(1)) _diagnostics.Add(NameMessages.Duplicate(again.KeySpan(key), "key", key, files[0].KeySpan(key)));
        return files.FirstOrDefault();
    }
}
