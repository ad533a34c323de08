using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Syntax.Yaml;

namespace Radiculo.Rules.Binding;

/// <summary>Binds <c>parameters.yaml</c>: thresholds with their units and sources.</summary>
internal sealed class ParameterBinder(SymbolTable<Fact> facts, SourceBinder sources, DiagnosticBag diagnostics)
{
    private const string Unsourced = "unsourced";

    public Parameter? Bind(Entry entry)
    {
        var isNamed = Ids.CheckName(entry.Id!, PackSection.Parameters.One, diagnostics);
        var isUnsourced = entry.Texts("source") is [{ Value: Unsourced }];
        var cites = isUnsourced ? [] : sources.Cites(entry, "source");
        var readings = sources.Readings(entry);
        if (entry.Text("value") is not { } value || BindValue(entry, value) is not { } bound || !isNamed) return null;
        return new Parameter(entry.Id!.Value, bound, isUnsourced, cites, readings, entry.Id!.Span);
    }

    private ParameterValue? BindValue(Entry entry, ScalarNode value)
    {
        if (entry.Misread("of")) return null;
        if (entry.Text("of") is { } of)
        {
            if (facts.Resolve(of) is not { } choice) return null;
            if (choice.Kind == FactKind.Choice && choice.Values.IndexOf(value.Value) is >= 0 and var place)
            {
                return new ParameterValue(place, null, choice);
            }

            diagnostics.Add(choice.Kind == FactKind.Choice
                ? NameMessages.UnknownValue(value.Span, value.Value, choice.Id,
                    diagnostics.Suggest(value.Value, choice.Values), choice.Values)
                : NameMessages.NotAChoice(of.Span, choice.Id, BoundType.Of(choice).ToString()));
            return null;
        }

        if (ConditionParser.ParseLiteral(value, diagnostics) is not { } literal) return null;
        if (literal is not NumberSyntax number)
        {
            diagnostics.Add(DocumentMessages.WrongShape(
                value.Span, "`value`", "a number with its unit", $"`{value.Value}`",
                "for example `14 days`; for a value of a choice name the choice under `of:`"));
            return null;
        }

        var unit = number.Unit is null ? Unit.None : WordReader.Unit(number.Unit, number.Span, diagnostics);
        if (unit is null || WordReader.Number(number.Number, number.Span, diagnostics) is not { } amount) return null;
        return new ParameterValue(amount, unit, null);
    }
}
