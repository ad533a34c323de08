using Radiculo.Rules.Model;

namespace Radiculo.Rules.Syntax;

/// <summary>Every file and entry of a pack: which keys it may have. The tables of the language page, as data.</summary>
internal static class PackSchema
{
    private static readonly Key Cites = Key.Texts("cites");
    private static readonly Key Readings = Key.Texts("readings");
    private static readonly Key Title = Key.Text("title").Required();

    private static readonly Schema Label = new("an entry", [Title, Key.Text("means"), Cites, Readings]);

    public static readonly Schema Header = new("pack.yaml",
    [
        Key.Text("id").Required(), Key.Text("version").Required(), Title,
        new Key("scope", Shape.Entry, new Schema("`scope`", [Key.Text("covers").Required(), Key.Texts("not_covered").Required()]),
            IsRequired: true),
        Key.Text("disclaimer"),
    ]);

    public static readonly Schema Fact = new(PackSection.Facts.One,
    [
        Key.Text("type").Required(), Key.Text("means").Required(), Key.Text("question").Required(), Key.Text("unit"), Key.Texts("range"),
        Key.Texts("values"),
        Key.Flag("ordered"), Key.Text("better"), Key.Flag("tracked"), Key.Text("future"), new Key("codes", Shape.Map),
    ]);

    public static readonly Schema Vocabulary =
        new("vocabulary.yaml", [new Key(PackSection.Facts.Key, Shape.Entries, Fact, IsRequired: true)]);

    public static readonly Schema Parameters = new("parameters.yaml",
    [
        new Key(PackSection.Parameters.Key, Shape.Entries, new Schema(PackSection.Parameters.One,
            [Key.Text("value").Required(), Key.Text("of"), Key.Text("means").Required(), Key.Texts("source").Required(), Readings]),
            IsRequired: true),
    ]);

    public static readonly Schema Sources = new("sources.yaml",
    [
        new Key(PackSection.Documents.Key, Shape.Entries,
            new Schema(PackSection.Documents.One, [Title, Key.Text("authors"), Key.Text("doi"), Key.Text("year"), Key.Text("note")])),
        new Key(PackSection.Statements.Key, Shape.Entries,
            new Schema(PackSection.Statements.One,
                [Key.Text("document").Required(), Key.Text("kind").Required(), Key.Text("text").Required(), Key.Text("note")])),
        new Key(PackSection.Readings.Key, Shape.Entries, new Schema(PackSection.Readings.One,
            [Key.Text("tension").Required(), Key.Text("reading").Required(), Key.Texts("statements"), Key.Flag("confirmed")])),
    ]);

    public static readonly Schema Catalogue = new("a catalogue file",
    [
        new Key(PackSection.Dispositions.Key, Shape.List,
            new Schema(PackSection.Dispositions.One, [Key.Text("id").Required(), Title, Key.Text("means").Required(), Cites, Readings])),
        Key.Text("treatment_withheld_from"),
        new Key(PackSection.RedFlags.Key, Shape.Entries, Label with { What = PackSection.RedFlags.One }),
        new Key(PackSection.ScopeReasons.Key, Shape.Entries, Label with { What = PackSection.ScopeReasons.One }),
        new Key(PackSection.NerveRoots.Key, Shape.Entries, Label with { What = PackSection.NerveRoots.One }),
        new Key(PackSection.Directions.Key, Shape.Entries, Label with { What = PackSection.Directions.One }),
        new Key(PackSection.Reasons.Key, Shape.Entries, Label with { What = PackSection.Reasons.One }),
        new Key(PackSection.Treatments.Key, Shape.Entries, new Schema(PackSection.Treatments.One,
        [
            Title, Key.Text("dose"), Key.Text("timeline"), Key.Text("targets"), Key.Text("expect"), Key.Text("note"), Key.Text("evidence"),
            Key.Text("protocol"), Key.Texts("measures"), Cites, Readings,
        ])),
        new Key(PackSection.Investigations.Key, Shape.Entries,
            new Schema(PackSection.Investigations.One, [Title, Key.Text("note"), Key.Text("evidence"), Cites, Readings])),
        new Key(PackSection.Protocols.Key, Shape.Entries, new Schema(PackSection.Protocols.One,
        [
            Title, Key.Text("repeat"), Key.Text("note"), Cites, Readings,
            new Key("stop", Shape.List,
                new Schema("a stop rule", [Key.Text("when").Required(), Key.Text("do").Required(), Cites, Readings]), IsRequired: true),
            new Key("steps", Shape.List,
                new Schema("a step", [Key.Text("do").Required(), Key.Text("for"), Key.Text("aim"), Cites, Readings]), IsRequired: true),
        ])),
        new Key(PackSection.Measures.Key, Shape.Entries,
            new Schema(PackSection.Measures.One, [Title, Key.Text("fact"), Key.Text("how"), Cites, Readings])),
        new Key(PackSection.Advice.Key, Shape.Entries,
            new Schema(PackSection.Advice.One, [Title, Key.Text("text").Required(), Key.Text("audience").Required(), Cites, Readings])),
        new Key("safety_net", Shape.Entry, new Schema("the safety net",
        [
            Key.Text("below").Required(), Title, Cites, Readings,
            new Key("items", Shape.List, new Schema("an item", [Key.Text("change").Required(), Key.Text("do").Required(), Cites, Readings]),
            IsRequired: true),
        ])),
    ]);

    private static readonly Key When = new("when", Shape.Condition, IsRequired: true);

    public static readonly Schema Conclusions = new("`then`",
    [
        Key.Text("red_flag"), Key.Text("disposition"), Key.Text("out_of_scope"), Key.Texts("nerve_root"), Key.Text("direction"),
        new Key("reevaluate", Shape.Entry, new Schema("`reevaluate`", [Key.Text("due").Required(), Key.Text("reason").Required()])),
        new Key("treatment", Shape.Map), new Key("investigation", Shape.Map), Key.Texts("advice"),
    ]);

    public static readonly Schema RuleFile = new("a rule file",
    [
        new Key(PackSection.Concepts.Key, Shape.Entries,
            new Schema(PackSection.Concepts.One, [Title, When, Key.Text("because"), Cites, Readings])),
        new Key(PackSection.Rules.Key, Shape.List, new Schema(PackSection.Rules.One,
            [Key.Text("id").Required(), Title, When, new Key("then", Shape.Entry, Conclusions, IsRequired: true), Key.Text("because"),
            Cites, Readings])),
    ]);
}
