using System.Text.RegularExpressions;
using NRules.RuleModel;
using Radiculo.Rules.Analysis;

namespace Radiculo.Rules.NRules.Tests;

/// <summary>Definitions as text, one a line, without the conditions that only tell packs apart or spare work.</summary>
internal static partial class Printed
{
    public static string Print(this IRuleDefinition definition) => $"{definition.Tags[0]} {definition.Name} <= {Print(definition.LeftHandSide)}";

    private static string Print(RuleElement element) => element switch
    {
        AndElement and => and.ChildElements.Count == 1 ? Print(and.ChildElements[0]) : $"and({Join(and.ChildElements)})",
        OrElement or => $"or({Join(or.ChildElements)})",
        ExistsElement exists => $"exists {Print(exists.Source)}",
        NotElement not => $"not {Print(not.Source)}",
        PatternElement { Source: { } source } pattern => $"{Print(source)} where {Conditions(pattern)}",
        PatternElement pattern => $"{pattern.ValueType.Name}[{Conditions(pattern)}]",
        AggregateElement aggregate => $"collect {Print(aggregate.Source)}",
        _ => throw new InvalidOperationException($"no text for {element.GetType().Name}"),
    };

    private static string Join(IEnumerable<RuleElement> elements) => string.Join(", ", elements.Select(Print));

    private static string Conditions(PatternElement pattern) => string.Join("; ", pattern.Expressions.Select(c => Shorten(c.Expression.Body.ToString())).Where(c => c.Length > 0));

    private static string Shorten(string condition)
    {
        if (condition.Contains(".Pack ", StringComparison.Ordinal) || condition.Contains(".Block ", StringComparison.Ordinal)) return "";
        return OfId().Replace(OfReader().Replace(condition, "$1"), "$1");
    }

    [GeneratedRegex("""^\(\(\w+\.Id == "(\w+)"\) AndAlso Not\(\w+\.Value\.IsUnknown\)\)$""")]
    private static partial Regex OfId();

    [GeneratedRegex(@"value\(Radiculo\.Rules\.NRules\.\w+\)\.Read\((\w+)\)")]
    private static partial Regex OfReader();
}
