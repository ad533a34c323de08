using System.Text.RegularExpressions;
using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Tests.Packs;

/// <summary>Finds a pack's ids in C#: in string literals and in identifiers, however they are cased; comments may give examples.</summary>
internal static partial class ClinicalWords
{
    /// <summary>Words of the language, of the decision's shape and of its units that a pack happens to use as ids as well.</summary>
    private static readonly string[] Language = ["red_flag", "reevaluate", "temperature"];

    public static IEnumerable<string> Of(BoundPack pack) =>
        pack.Facts.Select(f => f.Id)
            .Concat(pack.Concepts.Select(c => c.Id))
            .Concat(pack.Parameters.Select(p => p.Name))
            .Concat(pack.Catalogue.Dispositions.Select(d => d.Id))
            .Concat(pack.Catalogue.RedFlags.Select(f => f.Id))
            .Concat(pack.Catalogue.ScopeReasons.Select(s => s.Id))
            .Concat(pack.Catalogue.Reasons.Select(r => r.Id))
            .Concat(pack.Catalogue.Treatments.Select(t => t.Id))
            .Concat(pack.Catalogue.Investigations.Select(i => i.Id))
            .Concat(pack.Catalogue.Advice.Select(a => a.Id))
            .Distinct(StringComparer.Ordinal)
            .Except(Language, StringComparer.Ordinal);

    /// <summary>Those of the ids that the C# names, word for word: <c>saddle_numbness</c> also as <c>SaddleNumbness</c> and "saddle numbness".</summary>
    public static IEnumerable<string> FoundIn(string csharp, IEnumerable<string> ids)
    {
        var words = $" {string.Join(' ', Words().Matches(Tokens().Replace(csharp, t => t.Value.StartsWith('/') ? " | " : t.Value)).Select(m => m.Value.ToLowerInvariant()))} ";
        return ids.Where(id => words.Contains($" {id.Replace('_', ' ')} ", StringComparison.Ordinal));
    }

    [GeneratedRegex("""
        "{3}[\s\S]*?"{3}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/
        """, RegexOptions.None)]
    private static partial Regex Tokens();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^A-Za-z0-9_ ]+")]
    private static partial Regex Words();
}
