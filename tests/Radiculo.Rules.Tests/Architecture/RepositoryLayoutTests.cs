using System.Xml.Linq;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Architecture;

public class RepositoryLayoutTests
{
    private const int LongestFile = 300;

    private static readonly string[] TopLevel =
        ["src", "tests", "rules", "samples", "Radiculo.Rules.sln", "Directory.Packages.props", "README.md", "CHANGELOG.md", "LICENSE", "Directory.Build.props"];

    /// <summary>What building and testing leave behind; git ignores it.</summary>
    private static readonly string[] Produced = ["artifacts", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] NamesThatSayNothing = ["Util", "Helper", "Common", "Manager", "Misc"];

    [Fact]
    public void The_top_level_holds_only_what_the_design_allows() =>
        new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(e => e.Name).Where(n => !n.StartsWith('.')).Except(Produced).Should().BeSubsetOf(TopLevel);

    [Fact]
    public void Source_files_stay_small() =>
        new[] { "src", "samples" }.SelectMany(Project.CodeFiles).Where(f => File.ReadAllLines(Path.Combine(Repository.Root, f)).Length > LongestFile).Should().BeEmpty();

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing() =>
        new[] { "src", "samples", "tests" }.SelectMany(Project.CodeFiles).Where(f => NamesThatSayNothing.Any(n => f.Contains(n, StringComparison.OrdinalIgnoreCase))).Should().BeEmpty();

    [Theory]
    [InlineData("src/Radiculo.Rules")]
    [InlineData("src/Radiculo.Rules.NRules", "Radiculo.Rules")]
    [InlineData("src/Radiculo.Rules.Testing", "Radiculo.Rules")]
    [InlineData("src/Radiculo.Rules.Cli", "Radiculo.Rules", "Radiculo.Rules.NRules", "Radiculo.Rules.Testing")]
    [InlineData("samples", "Radiculo.Rules")]
    public void Projects_refer_only_to_what_they_may(string folder, params string[] allowed) =>
        Project.Files(folder, "*.csproj").SelectMany(References).Should().BeSubsetOf(allowed);

    [Fact]
    public void Every_project_under_src_has_a_row_above()
    {
        string[] known = ["Radiculo.Rules", "Radiculo.Rules.NRules", "Radiculo.Rules.Testing", "Radiculo.Rules.Cli"];
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Should().BeSubsetOf(known);
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
}
