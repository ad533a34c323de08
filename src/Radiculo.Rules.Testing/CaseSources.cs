using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Testing;

/// <summary>Finds the case files of a pack, in the order of their paths inside it.</summary>
internal static class CaseSources
{
    public static IEnumerable<(string RelativePath, CaseFile File)> FromDirectory(string directory, DiagnosticBag diagnostics)
    {
        var folder = Path.Combine(directory, "cases");
        if (!Directory.Exists(folder)) return [];
        var prefix = directory.Replace('\\', '/').TrimEnd('/');
        var everything = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = false,
        };
        return Directory.EnumerateFiles(folder, "*", everything)
            .Select(p => Path.GetRelativePath(directory, p).Replace('\\', '/'))
            .Where(p => IsCaseFile(p, $"{prefix}/{p}", diagnostics))
            .Order(StringComparer.Ordinal)
            .Select(p => (p, CaseFile.Load($"{prefix}/{p}")));
    }

    public static IEnumerable<(string RelativePath, CaseFile File)> FromSources(
        IEnumerable<RuleSource> sources,
        DiagnosticBag diagnostics) =>
        sources.Select(s => (Path: s.Path.Replace('\\', '/'), s.Text))
            .Where(s => IsCaseFile(s.Path, s.Path, diagnostics))
            .OrderBy(s => s.Path, StringComparer.Ordinal)
            .Select(s => (s.Path, CaseFile.Parse(s.Text, s.Path)));

    /// <summary>Files of other kinds may lie beside the cases; one that ends almost like a case file is a slip.</summary>
    private static bool IsCaseFile(string relativePath, string path, DiagnosticBag diagnostics)
    {
        if (PackSyntax.RoleOf(relativePath) != FileRole.Cases || relativePath.Split('/').Any(part => part.StartsWith('.'))) return false;
        if (relativePath.EndsWith(".yaml", StringComparison.Ordinal)) return true;
        if (Path.GetExtension(relativePath).ToUpperInvariant() is ".YAML" or ".YML")
        {
            diagnostics.Add(DocumentMessages.WrongExtension(new SourceText(path, "").Span(0, 0)));
        }
        return false;
    }
}
