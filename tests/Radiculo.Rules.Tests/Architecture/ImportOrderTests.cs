using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Architecture;

public class ImportOrderTests
{
    private const string Library = "src/Radiculo.Rules";

    private static readonly Lazy<SourceScan> Scan = new(() => new SourceScan(Project.Read(Library)));

    [Fact]
    public void The_scan_understands_every_name_of_the_library()
    {
        Scan.Value.NotUnderstood.Should().BeEmpty();
        Scan.Value.UsesAcrossFolders().Should().Contain(u => u.File == "Binding/ConditionBinder.cs" && u.Type == "ConditionSyntax" && u.To == "Syntax");
    }

    [Fact]
    public void No_folder_uses_one_that_comes_after_it() => ImportOrder.Against(Scan.Value.UsesAcrossFolders()).Should().BeEmpty();

    [Fact]
    public void Every_folder_is_a_phase_of_the_import_order() =>
        Project.Read(Library).Select(f => SourceScan.FolderOf(f.Path)).Distinct().Should().BeSubsetOf(ImportOrder.May.Keys);

    [Fact]
    public void Only_the_syntax_names_the_yaml_parser() =>
        Scan.Value.FilesNaming("YamlDotNet").Select(SourceScan.FolderOf).Distinct().Should().Equal("Syntax");

    [Fact]
    public void Only_the_session_engine_names_its_library()
    {
        var others = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(d => "src/" + Path.GetFileName(d)).Where(d => d != "src/Radiculo.Rules.NRules");
        others.SelectMany(p => new SourceScan(Project.Read(p)).FilesNaming("NRules")).Should().BeEmpty();
    }

    [Fact]
    public void A_file_declares_its_types_in_the_namespace_of_its_folder_or_in_the_public_one()
    {
        foreach (var (path, text) in Project.Read(Library))
        {
            var folder = SourceScan.FolderOf(path);
            var own = folder == SourceScan.Root ? "Radiculo.Rules" : $"Radiculo.Rules.{folder}";
            text.Split('\n').Single(l => l.StartsWith("namespace ", StringComparison.Ordinal)).Trim().Should().BeOneOf([$"namespace {own};", "namespace Radiculo.Rules;"], $"{path} lies in {folder}");
        }
    }
}
