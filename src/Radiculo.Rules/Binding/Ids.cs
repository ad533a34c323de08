using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Binding;

/// <summary>The forms of ids.</summary>
internal static class Ids
{
    private static readonly string[] Reserved = ["always", "time", "gain", "loss", "change", "is", "at", "was", "in", "since", "over", "now", "known", "unknown", "and"];

    /// <summary>Facts, concepts and parameters: lower-case words joined by underscores.</summary>
    public static bool CheckName(ScalarNode id, string what, DiagnosticBag diagnostics)
    {
        if (id.Value.Length is > 0 and <= 80 && char.IsAsciiLetterLower(id.Value[0]) && id.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            if (!Reserved.Contains(id.Value, StringComparer.Ordinal)) return true;
            diagnostics.Add(DocumentMessages.BadId(id.Span, what, id.Value, "it is a word of the language"));
            return false;
        }

        diagnostics.Add(DocumentMessages.BadId(id.Span, what, id.Value, "use lower-case words joined by `_`"));
        return false;
    }

    /// <summary>Rules and packs: lower-case words joined by hyphens and points.</summary>
    public static bool CheckDotted(ScalarNode id, string what, DiagnosticBag diagnostics)
    {
        if (id.Value.Length is > 0 and <= 120 && char.IsAsciiLetterOrDigit(id.Value[0]) && id.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_')) return true;
        diagnostics.Add(DocumentMessages.BadId(id.Span, what, id.Value, "use lower-case words joined by `-` and `.`"));
        return false;
    }

    /// <summary>Catalogue entries, choice values, sources: letters, digits, hyphens and underscores.</summary>
    public static bool CheckEntry(ScalarNode id, string what, DiagnosticBag diagnostics)
    {
        if (id.Value.Length is > 0 and <= 80 && char.IsAsciiLetterOrDigit(id.Value[0]) && id.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return true;
        diagnostics.Add(DocumentMessages.BadId(id.Span, what, id.Value, "use letters, digits, `_` and `-`, without spaces"));
        return false;
    }
}
