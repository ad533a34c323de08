using System.Collections.Immutable;
using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Binding;

/// <summary>Binds rules: their condition, and each conclusion to an entry of the catalogue.</summary>
internal sealed class RuleBinder(CatalogueBinder catalogue, ConditionBinder conditions, ValueBinder values, SourceBinder sources,
    DiagnosticBag diagnostics)
{
    private static readonly string[] Stances = [.. DecisionWords.StrictestFirst.Select(DecisionWords.Of)];

    public Rule? Bind(Entry entry)
    {
        var id = entry.Text("id");
        var isNamed = id is not null && Ids.CheckDotted(id, PackSection.Rules.One, diagnostics);
        var at = id?.Span ?? entry.Span;
        var rule = new Rule(id?.Value ?? "", at)
        {
            Title = entry.Value("title") ?? "",
            When = conditions.Bind(entry.Condition("when"), at),
            Then = entry.Child("then") is { } then ? BindConclusions(then) : new Conclusions(),
            Because = entry.Value("because"),
            Cites = sources.Cites(entry),
            Readings = sources.Readings(entry),
        };
        return isNamed ? rule : null;
    }

    private Conclusions BindConclusions(Entry then)
    {
        if (then.IsWhole && !then.Keys.Any()) diagnostics.Add(DocumentMessages.Empty(then.Span, "`then`", isRequired: true));
        return new Conclusions
        {
            WritesRedFlag = then.Wrote("red_flag"),
            WritesDisposition = then.Wrote("disposition"),
            RedFlag = catalogue.RedFlags.Resolve(then.Text("red_flag")),
            Disposition = catalogue.Dispositions.Resolve(then.Text("disposition")),
            OutOfScope = catalogue.ScopeReasons.Resolve(then.Text("out_of_scope")),
            NerveRoots = ResolveAll(then, "nerve_root", catalogue.NerveRoots),
            Direction = catalogue.Directions.Resolve(then.Text("direction")),
            Reevaluate = BindReevaluation(then.Child("reevaluate")),
            Treatments = [.. BindStances(then, "treatment", catalogue.Treatments)],
            Investigations = [.. BindStances(then, "investigation", catalogue.Investigations)],
            Advice = ResolveAll(then, "advice", catalogue.Advice),
        };
    }

    private static ImmutableArray<T> ResolveAll<T>(Entry then, string key, SymbolTable<T> names)
        where T : class => [.. then.Texts(key).Select(names.Resolve).OfType<T>().Distinct()];

    private IEnumerable<(T Entry, Stance Stance)> BindStances<T>(Entry then, string key, SymbolTable<T> names)
        where T : class
    {
        foreach (var (id, word) in then.Map(key))
        {
            var entry = names.Resolve(id);
            var chosen = WordReader.Choose(word, "a stance", Stances, diagnostics);
            if (entry is null || chosen is null) continue;
            yield return (entry, DecisionWords.StrictestFirst.Single(stance => DecisionWords.Of(stance) == chosen));
        }
    }

    private BoundReevaluation? BindReevaluation(Entry? entry)
    {
        if (entry is null) return null;
        var reason = catalogue.Reasons.Resolve(entry.Text("reason"));
        if (entry.Text("due") is not { } text || ConditionParser.ParseDue(text, diagnostics) is not { } due || reason is null) return null;
        switch (due)
        {
            case DueInSyntax later:
                return values.BindDuration(later.Length) is { } wait ? new BoundReevaluation(reason, null, wait.Length, due) : null;
            case DueAfterSyntax after:
                var from = values.DateFact(after.Fact);
                var length = values.BindDuration(after.Length);
                return from is not null && length is not null ? new BoundReevaluation(reason, from, length.Length, due) : null;
            case DueNowSyntax:
                return new BoundReevaluation(reason, null, default, due);
            default:
                throw new UnreachableException();
        }
    }
}
