using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Radiculo.Rules.Tests.Architecture;

/// <summary>One place where a file of one folder uses a type declared in another.</summary>
internal sealed record Use(string File, int Line, string From, string Type, string To)
{
    public override string ToString() => $"{File}:{Line}: {From} uses {To}.{Type}";
}

/// <summary>
/// Takes the files of a project by their paths inside it, gives every use of one folder's types by another. Asks the C# compiler what each name
/// stands for, so that comments, strings and members of the same name do not count. Files beside the folders stand in <see cref="Root"/>.
/// </summary>
internal sealed class SourceScan
{
    public const string Root = "(root)";

    private readonly CSharpCompilation _compilation;

    public SourceScan(IEnumerable<(string Path, string Text)> files)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, path: f.Path)).Append(CSharpSyntaxTree.ParseText(ImplicitUsings));
        _compilation = CSharpCompilation.Create("scan", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Names the compiler could not make out: a use that hides behind one would go unseen. Members that source generators add are not missed.</summary>
    public IEnumerable<string> NotUnderstood =>
        _compilation.GetDiagnostics().Where(d => d.Id is "CS0246" or "CS0103" or "CS0234").Select(d => d.ToString());

    public IEnumerable<string> FilesNaming(string word) =>
        _compilation.SyntaxTrees.Where(t => t.GetRoot().DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == word)).Select(t => t.FilePath);

    public static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : Root;

    public IReadOnlyList<Use> UsesAcrossFolders() =>
        [.. _compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0).SelectMany(UsesIn).Distinct().OrderBy(u => u.File, StringComparer.Ordinal).ThenBy(u => u.Line)];

    private IEnumerable<Use> UsesIn(SyntaxTree tree)
    {
        var model = _compilation.GetSemanticModel(tree);
        var from = FolderOf(tree.FilePath);
        foreach (var node in tree.GetRoot().DescendantNodes().Where(n => n is SimpleNameSyntax or BaseObjectCreationExpressionSyntax))
        {
            var symbol = model.GetSymbolInfo(node) is var info && info.Symbol is not null ? info.Symbol : info.CandidateSymbols.FirstOrDefault();
            var type = symbol as INamedTypeSymbol ?? (symbol is null or INamespaceSymbol ? null : symbol.ContainingType);
            if (type?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath is not { Length: > 0 } declared || FolderOf(declared) == from) continue;
            yield return new Use(tree.FilePath, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, from, type.Name, FolderOf(declared));
        }
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("Radiculo", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p));
}
