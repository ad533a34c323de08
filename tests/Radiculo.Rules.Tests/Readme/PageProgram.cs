using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Radiculo.Rules.Tests.Packaging;

namespace Radiculo.Rules.Tests.Readme;

/// <summary>
/// The C# of a page, read as one program from top to bottom, compiled against this build of the library and run in a process of its own in
/// the root of the repository.
/// </summary>
internal static partial class PageProgram
{
    private const string EndOfBlock = "\u001e\n";

    /// <summary>As <c>ImplicitUsings</c> gives a console project.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Each C# block of the page with what it prints.</summary>
    public static async Task<IReadOnlyList<(FencedBlock Block, string Output)>> Run(MarkdownPage page)
    {
        var folder = Directory.CreateTempSubdirectory("radiculo-page-");
        try
        {
            var program = Path.Combine(folder.FullName, "Page.dll");
            Compile(page, program);
            foreach (var library in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(IsForPrograms))
                File.Copy(library, Path.Combine(folder.FullName, Path.GetFileName(library)));
            await File.WriteAllTextAsync(Path.ChangeExtension(program, "runtimeconfig.json"), """
                { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }
                """);
            var output = (await Dotnet.Run(Repository.Root, "exec", program)).ReplaceLineEndings("\n");
            return [.. page.BlocksIn("csharp").Zip(output.Split(EndOfBlock))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compile(MarkdownPage page, string path)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Page",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(Source(page))],
            references.Select(r => MetadataReference.CreateFromFile(r)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        var result = compilation.Emit(path);
        result.Diagnostics.Where(d => d.Severity != Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden).Select(d => $"{d.Location.GetMappedLineSpan()}: {d.GetMessage(CultureInfo.InvariantCulture)}").Should().BeEmpty();
        result.Success.Should().BeTrue();
    }

    /// <summary>The <c>using</c> lines of all blocks come first; messages carry the page's own lines.</summary>
    private static string Source(MarkdownPage page)
    {
        var blocks = page.BlocksIn("csharp").ToList();
        var usings = blocks.SelectMany(b => b.Text.Split('\n')).Where(IsUsing).Distinct();
        return string.Join('\n', usings.Concat(blocks.SelectMany(b => (string[])
        [
            $"#line {b.Line} \"{page.Path}\"",
            .. b.Text.Split('\n').Select(l => IsUsing(l) ? "" : l),
            "Console.WriteLine('\\u001e');",
        ])));
    }

    private static bool IsUsing(string line) => UsingDirective().IsMatch(line);

    private static bool IsForPrograms(string library)
    {
        var name = Path.GetFileNameWithoutExtension(library);
        return name is "Radiculo.Rules" or "YamlDotNet" || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^using [\w.]+;\s*$")]
    private static partial Regex UsingDirective();
}
