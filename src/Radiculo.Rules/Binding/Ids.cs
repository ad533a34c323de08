using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Yaml;

namespace Radiculo.Rules.Binding;

/// <summary>The forms of ids.</summary>
internal static class Ids
{
    private static readonly string[] Reserved =
    [
        "always", "time", "gain", "loss", "change", "is", "at", "was", "in", "since", "over", "now", "known", "unknown", "and", "or", "not",
    ];

    private static string Form(ScalarNode id, int longest, string form) =>
        id.Value.Length > longest ? $"use at most {longest} characters" : form;

    /// <summary>Facts, concepts and parameters: lower-case words joined by underscores.</summary>
    public static bool CheckName(ScalarNode id, string what, DiagnosticBag diagnostics)
    {
        if (id.Value.Length is > 0 and <= 80 && char.IsAsciiLetterLower(id.Value[0])
            && id.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            if (!Reserved.Contains(id.Value, StringComparer.Ordinal)) return true;
            diagnostics.Add(DocumentMessages.BadId(id.Span, what, id.Value, "it is a word of the language"));
            return false;
        }

        diagnostics.Add(DocumentMessages.BadId(
            id.Span, what, id.Value, Form(id, 80, "use lower-case words joined by `_`, beginning with a letter")));
        return false;
    }

    /// <summary>Rules and packs: lower-case words joined by hyphens and points.</summary>
    public static bool CheckDotted(ScalarNode id, string what, DiagnosticBag diagnostics)
    {
        if (id.Value.Length is > 0 and <= 120 && char.IsAsciiLetterOrDigit(id.Value[0])
            && id.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_'))
            return true;
        diagnostics.Add(DocumentMessages.BadId(id.Span, what, id.Value, Form(id, 120, "use lower-case words joined by `-` and `.`")));
        return false;
    }

    /// <summary>Values of a choice or set: single words, so that a condition can name them.</summary>
    public static bool CheckValue(ScalarNode id, DiagnosticBag diagnostics)
    {
        if (id.Value.Length is > 0 and <= 80 && char.IsAsciiLetter(id.Value[0])
            && id.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            return true;
        diagnostics.Add(DocumentMessages.BadId(
            id.Span, PackSection.Values.One, id.Value,
            Form(id, 80, "use letters, digits and `_`, beginning with a letter")));
        return false;
    }

    /// <summary>Catalogue entries, sources: letters, digits, hyphens and underscores.</summary>
    public static bool CheckEntry(ScalarNode id, string what, DiagnosticBag diagnostics)
    {
        if (id.Value.Length is > 0 and <= 80 && char.IsAsciiLetterOrDigit(id.Value[0])
            && id.Value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return true;
        diagnostics.Add(DocumentMessages.BadId(id.Span, what, id.Value, Form(id, 80, "use letters, digits, `_` and `-`, without spaces")));
        return false;
    }
}
