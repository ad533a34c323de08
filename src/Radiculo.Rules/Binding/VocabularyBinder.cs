using System.Collections.Immutable;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Yaml;

namespace Radiculo.Rules.Binding;

/// <summary>
/// Binds <c>vocabulary.yaml</c>: facts with their types, units, ranges and scales. A fact with something wrong about these is known, but
/// stands for nothing, so that conditions on it are not reported too.
/// </summary>
internal sealed class VocabularyBinder(DiagnosticBag diagnostics)
{
    private static readonly (string Word, FactKind Kind)[] Types =
    [
        ("finding", FactKind.Finding), ("number", FactKind.Number), ("date", FactKind.Date), ("choice", FactKind.Choice),
        ("set", FactKind.Set),
    ];

    private static readonly string[] NotValues = ["known", "unknown"];

    /// <summary>Which keys go with which types; what is not listed goes with all.</summary>
    private static readonly (string Key, FactKind[] Kinds, string Help)[] Fitting =
    [
        ("unit", [FactKind.Number], "only numbers have a unit"),
        ("range", [FactKind.Number], "only numbers have a range"),
        ("values", [FactKind.Choice, FactKind.Set], "only a choice or a set has values"),
        ("ordered", [FactKind.Choice], "only a choice can be a scale"),
        ("better", [FactKind.Number, FactKind.Choice], "only a number or an ordered choice has a better side"),
        ("tracked", [FactKind.Number, FactKind.Choice], "only numbers and ordered choices are compared over visits"),
        ("future", [FactKind.Date], "only a date can lie in the future"),
    ];

    public Fact? Bind(Entry entry, int index)
    {
        var before = diagnostics.ErrorCount;
        Ids.CheckName(entry.Id!, PackSection.Facts.One, diagnostics);
        if (WordReader.Choose(entry.Text("type"), "`type`", [.. Types.Select(t => t.Word)], diagnostics) is not { } type) return null;
        var fact = Bind(entry, index, type);
        return diagnostics.ErrorCount > before || entry.Misread("unit", "range", "values", "ordered", "better", "tracked", "future")
            ? null
            : fact;
    }

    private Fact Bind(Entry entry, int index, string type)
    {
        var kind = Types.Single(t => t.Word == type).Kind;
        foreach (var (key, kinds, help) in Fitting)
        {
            if (entry.Has(key) && !kinds.Contains(kind)) diagnostics.Add(NameMessages.KeyNotForType(entry.KeySpan(key), key, type, help));
        }

        var (lowest, highest) = BindRange(entry, kind, type);
        var isOrdered = kind == FactKind.Number || (kind == FactKind.Choice && entry.Flag("ordered"));
        foreach (var key in new[] { "better", "tracked" })
        {
            if (kind == FactKind.Choice && !isOrdered && !entry.Misread("ordered") && entry.Has(key))
            {
                diagnostics.Add(NameMessages.KeyNotForType(entry.KeySpan(key), key, "choice without an order", "add `ordered: true`"));
            }
        }

        if (entry.Has("future")) WordReader.Choose(entry.Text("future"), "`future`", ["allowed"], diagnostics);
        return new Fact(entry.Id!.Value, kind, index)
        {
            Means = entry.Value("means") ?? "",
            Question = entry.Value("question") ?? "",
            Unit = entry.Text("unit") is { } unit && kind == FactKind.Number
                ? WordReader.Unit(unit.Value, unit.Span, diagnostics) ?? Unit.None
                : Unit.None,
            Lowest = lowest,
            Highest = highest,
            Values = BindValues(entry, kind, type),
            IsOrdered = isOrdered,
            Better = WordReader.Choose(entry.Text("better"), "`better`", ["higher", "lower"], diagnostics) switch
            {
                "higher" => Better.Higher,
                "lower" => Better.Lower,
                _ => Better.Unstated,
            },
            IsTracked = entry.Flag("tracked"),
            AllowsFuture = entry.Has("future"),
            Codes = entry.Map("codes").ToImmutableSortedDictionary(c => c.Key.Value, c => c.Value.Value, StringComparer.Ordinal),
        };
    }

    private (long Lowest, long Highest) BindRange(Entry entry, FactKind kind, string type)
    {
        if (kind != FactKind.Number) return (long.MinValue, long.MaxValue);
        var range = entry.Texts("range");
        if (!entry.Has("range"))
        {
            if (!entry.Wrote("range")) diagnostics.Add(NameMessages.KeyNeededForType(entry.Id!.Span, "range", type));
            return (long.MinValue, long.MaxValue);
        }

        if (range.Length == 2 && Fixed.Parse(range[0].Value) is { } lowest
            && Fixed.Parse(range[1].Value) is { } highest && lowest < highest)
            return (lowest, highest);
        diagnostics.Add(NameMessages.BadRange(range.Length > 0 ? range[0].Span.To(range[^1].Span) : entry.KeySpan("range")));
        return (long.MinValue, long.MaxValue);
    }

    private ImmutableArray<string> BindValues(Entry entry, FactKind kind, string type)
    {
        if (kind is not (FactKind.Choice or FactKind.Set)) return [];
        var nodes = entry.Texts("values");
        if (!entry.Wrote("values")) diagnostics.Add(NameMessages.KeyNeededForType(entry.Id!.Span, "values", type));
        else if (nodes.IsEmpty && entry.Has("values"))
            diagnostics.Add(DocumentMessages.Empty(entry.KeySpan("values"), "`values`", isRequired: true));
        if (nodes.Length > Limits.Values) diagnostics.Add(NameMessages.TooManyValues(nodes[Limits.Values].Span, Limits.Values));
        var values = new SymbolTable<ScalarNode>(PackSection.Values, diagnostics);
        foreach (var node in nodes)
        {
            if (!Ids.CheckValue(node, diagnostics)) continue;
            if (NotValues.Contains(node.Value, StringComparer.Ordinal))
            {
                diagnostics.Add(DocumentMessages.BadId(node.Span, PackSection.Values.One, node.Value, "it says that nothing is recorded"));
            }
            else values.Define(node, node);
        }

        return [.. values.Values.Select(v => v.Value)];
    }
}
