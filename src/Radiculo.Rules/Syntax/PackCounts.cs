using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Syntax;

/// <summary>Takes <see cref="PackSyntax"/> and reports what it has too many of, at the first beyond the limit.</summary>
internal static class PackCounts
{
    public static void Check(PackSyntax pack, DiagnosticBag diagnostics)
    {
        Check(pack.Facts, "facts", Limits.Facts);
        Check(pack.Rules, "rules", Limits.Rules);
        Check(pack.Concepts, "concepts", Limits.Entries);
        Check(pack.Parameters.SelectMany(p => p.Children("parameters")), "parameters", Limits.Entries);
        foreach (var section in SectionsOf(PackSchema.Catalogue))
        {
            Check(pack.Catalogues.SelectMany(c => c.Children(section)), $"entries of `{section}`", Limits.Entries);
        }

        foreach (var section in SectionsOf(PackSchema.Sources))
        {
            Check(pack.Sources.SelectMany(s => s.Children(section)), $"entries of `{section}`", Limits.Entries);
        }

        void Check(IEnumerable<Entry> entries, string what, int limit)
        {
            if (entries.ElementAtOrDefault(limit) is { } beyond)
            {
                diagnostics.Add(DocumentMessages.TooManyEntries((beyond.Id ?? beyond.Text("id"))?.Span ?? beyond.Span, what, limit));
            }
        }
    }

    private static IEnumerable<string> SectionsOf(Schema file) =>
        file.Keys.Where(k => k.Shape is Shape.Entries or Shape.List).Select(k => k.Name);
}
