using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Architecture;

public class RepositoryLayoutTests
{
    private const int LongestFile = 300;
    private const int LongestLine = 140;

    private static readonly string[] Code = ["src", "samples"];

    private static readonly string[] TopLevel =
    [
        "src", "tests", "rules", "samples", "Radiculo.Rules.sln", "Directory.Packages.props", "README.md", "CHANGELOG.md", "LICENSE",
        "Directory.Build.props",
    ];

    /// <summary>What building and testing leave behind; git ignores it.</summary>
    private static readonly string[] Produced = ["artifacts", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] NamesThatSayNothing = ["Util", "Helper", "Common", "Manager", "Misc"];

    /// <summary>Which project of <c>src</c> may refer to which.</summary>
    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        ["Radiculo.Rules"] = [],
        ["Radiculo.Rules.NRules"] = ["Radiculo.Rules"],
        ["Radiculo.Rules.Testing"] = ["Radiculo.Rules"],
        ["Radiculo.Rules.Cli"] = ["Radiculo.Rules", "Radiculo.Rules.NRules", "Radiculo.Rules.Testing"],
    };

    private static IEnumerable<string> Names => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!);

    public static TheoryData<string> Projects => [.. Names];

    /// <summary>Names that begin with a dot belong to tools: git, the editor, the build machine, the pages for contributors.</summary>
    [Fact]
    public void The_top_level_holds_only_what_the_design_allows() =>
        new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(e => e.Name).Where(n => !n.StartsWith('.')).Except(Produced)
            .Should().BeSubsetOf(TopLevel);

    [Fact]
    public void Source_files_stay_small() => Code.SelectMany(Project.CodeFiles).Where(f => Lines(f).Length > LongestFile).Should().BeEmpty();

    [Fact]
    public void A_line_of_source_stays_short()
    {
        var tooLong = Code.SelectMany(Project.CodeFiles)
            .SelectMany(f => Lines(f).Select((line, i) => (Place: $"{f}:{i + 1}", line.Length)).Where(l => l.Length > LongestLine));
        string.Join('\n', tooLong.Select(l => $"{l.Place}: {l.Length} columns")).Should().BeEmpty();
    }

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing() =>
        Code.Append("tests").SelectMany(Project.CodeFiles).Where(f => NamesThatSayNothing.Any(n => f.Contains(n, StringComparison.OrdinalIgnoreCase)))
            .Should().BeEmpty();

    /// <summary>Parts of one partial type are one, and so are a type and its generic form.</summary>
    [Fact]
    public void No_two_types_under_src_have_one_name()
    {
        var twice = Project.CodeFiles("src").SelectMany(TypesOf).GroupBy(t => t.Name, StringComparer.Ordinal)
            .Where(g => g.Select(t => t.Namespace).Distinct().Count() > 1);
        string.Join('\n', twice.Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.File))}")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_under_src_refers_only_to_what_it_may(string project)
    {
        May.Should().ContainKey(project);
        Project.References($"src/{project}").Should().BeSubsetOf(May[project]);
    }

    [Fact]
    public void Every_row_above_is_a_project() => May.Keys.Should().BeSubsetOf(Names);

    [Fact]
    public void A_sample_refers_only_to_libraries() =>
        Project.Files("samples", "*.csproj").SelectMany(f => Project.References(Path.GetDirectoryName(f)!)).Distinct()
            .Should().BeSubsetOf(["Radiculo.Rules", "Radiculo.Rules.NRules"]);

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository.Root, file));

    private static IEnumerable<(string Name, string Namespace, string File)> TypesOf(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Repository.Root, file))).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Where(t => t.Parent is BaseNamespaceDeclarationSyntax)
            .Select(t => (t.Identifier.ValueText, ((BaseNamespaceDeclarationSyntax)t.Parent!).Name.ToString(), file));
}
