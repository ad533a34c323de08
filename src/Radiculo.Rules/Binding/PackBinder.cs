using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Binding;

/// <summary>
/// The second phase. Takes <see cref="PackSyntax"/>, gives <see cref="BoundPack"/>: every name resolved, every comparison typed, every unit
/// converted. Promises to report each name or type that is wrong once, and to go on: what could not be bound is left out or stands as
/// <see cref="BrokenCondition"/>.
/// </summary>
internal static class PackBinder
{
    public static BoundPack Bind(PackSyntax pack, DiagnosticBag diagnostics)
    {
        var sources = new SourceBinder(pack, diagnostics);
        var facts = BindFacts(pack, diagnostics);
        var parameters = new SymbolTable<Parameter>(PackSection.Parameters, diagnostics);
        var parameterBinder = new ParameterBinder(facts, sources, diagnostics);
        foreach (var entry in pack.Parameters.SelectMany(p => p.Children("parameters")))
        {
            parameters.Define(entry.Id!, parameterBinder.Bind(entry));
        }

        var catalogue = new CatalogueBinder(pack, facts, sources, diagnostics);
        var concepts = CollectConcepts(pack, diagnostics);
        ReportClashes(facts, parameters, concepts, diagnostics);
        var indices = concepts.Values.Select((entry, i) => (entry, i))
            .ToDictionary(c => c.entry.Id!.Value, c => c.i, StringComparer.Ordinal);
        var values = new ValueBinder(facts, parameters, concepts, pack, diagnostics);
        var conditions = new ConditionBinder(values, indices, diagnostics);
        var boundConcepts = concepts.Values.Select((entry, i) => new Concept(entry.Id!.Value, i, entry.Id.Span)
        {
            Title = entry.Value("title") ?? "",
            When = conditions.Bind(entry.Condition("when"), entry.Span),
            Because = entry.Value("because"),
            Cites = sources.Cites(entry),
            Readings = sources.Readings(entry),
        }).ToImmutableArray();
        var rules = BindRules(pack, new RuleBinder(catalogue, conditions, values, sources, diagnostics), diagnostics);
        return new BoundPack
        {
            Origin = pack.Origin,
            Id = BindId(pack, diagnostics),
            Version = BindVersion(pack, diagnostics),
            Title = pack.Header?.Value("title") ?? "",
            NotCovered = [.. pack.Header?.Child("scope")?.Texts("not_covered").Select(t => t.Value) ?? []],
            Disclaimer = pack.Header?.Value("disclaimer"),
            Facts = facts.Values,
            Parameters = parameters.Values,
            Concepts = boundConcepts,
            Rules = rules.Values,
            Catalogue = catalogue.Catalogue,
            Sources = sources.ToSources(),
            UsedParameters = values.UsedParameters,
            Cited = sources.Cited,
            Definitions = [.. catalogue.Definitions, .. parameters.Definitions, .. sources.Definitions],
        };
    }

    private static SymbolTable<Fact> BindFacts(PackSyntax pack, DiagnosticBag diagnostics)
    {
        var facts = new SymbolTable<Fact>(PackSection.Facts, diagnostics, pack.Unread.Contains(FileRole.Vocabulary));
        var binder = new VocabularyBinder(diagnostics);
        foreach (var entry in pack.Facts)
        {
            facts.Define(entry.Id!, binder.Bind(entry, facts.Count));
        }

        return facts;
    }

    private static SymbolTable<Entry> CollectConcepts(PackSyntax pack, DiagnosticBag diagnostics)
    {
        var concepts = new SymbolTable<Entry>(PackSection.Concepts, diagnostics);
        foreach (var entry in pack.Concepts)
        {
            concepts.Define(entry.Id!, Ids.CheckName(entry.Id!, PackSection.Concepts.One, diagnostics) && !entry.IsBroken ? entry : null);
        }

        return concepts;
    }

    /// <summary>Facts, concepts and parameters share one namespace, so that a condition can name each without a prefix.</summary>
    private static void ReportClashes(SymbolTable<Fact> facts, SymbolTable<Parameter> parameters,
        SymbolTable<Entry> concepts, DiagnosticBag diagnostics)
    {
        var taken = facts.Places.ToDictionary(f => f.Id, f => f.Span, StringComparer.Ordinal);
        foreach (var (section, places) in new[] { (PackSection.Parameters, parameters.Places), (PackSection.Concepts, concepts.Places) })
        {
            foreach (var (id, span) in places)
            {
                if (!taken.TryAdd(id, span)) diagnostics.Add(NameMessages.Duplicate(span, section.Noun, id, taken[id]));
            }
        }
    }

    private static SymbolTable<Rule> BindRules(PackSyntax pack, RuleBinder binder, DiagnosticBag diagnostics)
    {
        var rules = new SymbolTable<Rule>(PackSection.Rules, diagnostics);
        foreach (var entry in pack.Rules)
        {
            var rule = entry.IsBroken ? null : binder.Bind(entry);
            if (entry.Text("id") is { } id) rules.Define(id, rule);
        }

        return rules;
    }

    private static string BindId(PackSyntax pack, DiagnosticBag diagnostics)
    {
        if (pack.Header?.Text("id") is not { } id) return "";
        Ids.CheckDotted(id, "a pack", diagnostics);
        return id.Value;
    }

    private static string BindVersion(PackSyntax pack, DiagnosticBag diagnostics)
    {
        if (pack.Header?.Text("version") is not { } version) return "";
        var parts = version.Value.Split('.');
        if (parts.Length != 3 || !parts.All(p => p.Length is > 0 and <= 9 && p.All(char.IsAsciiDigit)))
        {
            diagnostics.Add(DocumentMessages.BadVersion(version.Span, version.Value));
        }

        return version.Value;
    }
}
