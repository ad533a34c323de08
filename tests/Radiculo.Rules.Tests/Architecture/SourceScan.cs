using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Radiculo.Rules.Tests.Architecture;

/// <summary>One place where a file of one room uses a type declared in another.</summary>
internal sealed record Use(string File, int Line, string From, string Type, string To)
{
    public override string ToString() => $"{File}:{Line}: {From} uses {To}.{Type}";
}

/// <summary>
/// Takes the files of a project by their paths inside it, gives every use of one room's types by another. Asks the C# compiler what each name
/// stands for, so that comments, strings and members of the same name do not count. Files beside the folders stand in <see cref="Root"/>.
/// </summary>
internal sealed class SourceScan
{
    public const string Root = "(root)";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly CSharpCompilation _compilation;

    /// <param name="files">The project's files.</param>
    /// <param name="assembly">Its assembly, so that it sees the internals that are open to it.</param>
    /// <param name="references">The assemblies of this repository that it refers to.</param>
    public SourceScan(IEnumerable<(string Path, string Text)> files, string assembly = "scan", params IEnumerable<string> references)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, path: f.Path)).Append(CSharpSyntaxTree.ParseText(ImplicitUsings));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            metadataImportOptions: MetadataImportOptions.Internal);
        _compilation = CSharpCompilation.Create(assembly, trees, References([.. references]), options);
    }

    /// <summary>Scans a project of this repository, with what it refers to.</summary>
    public static SourceScan Of(string project) => new(Project.Read(project), Project.Assembly(project), Project.References(project));

    /// <summary>Names the compiler could not make out: a use that hides behind one would go unseen. Members that source generators add are not missed.</summary>
    public IEnumerable<string> NotUnderstood =>
        _compilation.GetDiagnostics().Where(d => d.Id is "CS0246" or "CS0103" or "CS0234").Select(d => d.ToString());

    /// <summary>The files in which a name begins with a word: <c>NRules.Runtime</c>, and not <c>Radiculo.Rules.NRules</c>.</summary>
    public IEnumerable<string> FilesNaming(string word) =>
        _compilation.SyntaxTrees
            .Where(t => t.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == word && BeginsItsName(n)))
            .Select(t => t.FilePath);

    /// <summary>The folder of a file, or the folder in a folder; what lies deeper belongs to that.</summary>
    public static string RoomOf(string path) => path.Split('/') switch
    {
        [_] => Root,
        [var folder, _] => folder,
        [var folder, var inner, ..] => $"{folder}/{inner}",
        _ => throw new ArgumentException("A file has a path.", nameof(path)),
    };

    public IReadOnlyList<Use> UsesAcrossRooms() =>
    [
        .. _compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0).SelectMany(UsesIn).Distinct()
            .OrderBy(u => u.File, StringComparer.Ordinal).ThenBy(u => u.Line),
    ];

    private static bool BeginsItsName(IdentifierNameSyntax name) => !name.GetFirstToken().GetPreviousToken().IsKind(SyntaxKind.DotToken);

    private IEnumerable<Use> UsesIn(SyntaxTree tree)
    {
        var model = _compilation.GetSemanticModel(tree);
        var from = RoomOf(tree.FilePath);
        foreach (var node in tree.GetRoot().DescendantNodes().Where(n => n is SimpleNameSyntax or BaseObjectCreationExpressionSyntax))
        {
            var info = model.GetSymbolInfo(node);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            var type = symbol as INamedTypeSymbol ?? (symbol is INamespaceSymbol ? null : symbol?.ContainingType);
            var declared = type?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath;
            if (string.IsNullOrEmpty(declared) || RoomOf(declared) == from) continue;
            yield return new Use(tree.FilePath, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, from, type!.Name, RoomOf(declared));
        }
    }

    private static IEnumerable<MetadataReference> References(IReadOnlyCollection<string> ofThisRepository) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !IsOfThisRepository(p) || ofThisRepository.Contains(Path.GetFileNameWithoutExtension(p)))
            .Select(p => MetadataReference.CreateFromFile(p));

    private static bool IsOfThisRepository(string path) =>
        Path.GetFileName(path).StartsWith("Radiculo", StringComparison.OrdinalIgnoreCase);
}
