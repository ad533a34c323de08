using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Binding;

/// <summary>Reads a word of a closed list, a number or a unit from a scalar, and reports a scalar that is none of them.</summary>
internal static class WordReader
{
    public static string? Choose(ScalarNode? node, string what, IReadOnlyCollection<string> allowed, DiagnosticBag diagnostics)
    {
        if (node is null) return null;
        if (allowed.Contains(node.Value, StringComparer.Ordinal)) return node.Value;
        diagnostics.Add(DocumentMessages.NotOneOf(node.Span, what, node.Value, diagnostics.Suggest(node.Value, allowed), allowed));
        return null;
    }

    public static long? Number(string text, SourceSpan at, DiagnosticBag diagnostics)
    {
        if (Fixed.Parse(text) is { } number) return number;
        diagnostics.Add(NameMessages.TooManyDigits(at, text));
        return null;
    }

    public static Unit? Unit(string word, SourceSpan at, DiagnosticBag diagnostics)
    {
        if (Model.Unit.Find(word) is { } unit) return unit;
        diagnostics.Add(NameMessages.UnknownUnit(
            at, word,
            diagnostics.Suggest(word, Model.Unit.All.Select(u => u.Name))
                ?? diagnostics.Suggest(word, Model.Unit.All.SelectMany(u => u.Words)),
            Model.Unit.All.Select(u => u.Name)));
        return null;
    }
}
