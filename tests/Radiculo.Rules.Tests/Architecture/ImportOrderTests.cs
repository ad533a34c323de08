using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Architecture;

public class ImportOrderTests
{
    private static readonly Dictionary<string, Lazy<SourceScan>> Scans =
        ImportOrder.All.ToDictionary(o => o.Project, o => new Lazy<SourceScan>(() => SourceScan.Of(o.Project)), StringComparer.Ordinal);

    public static TheoryData<string> Projects => [.. ImportOrder.All.Select(o => o.Project)];

    [Fact]
    public void Every_project_under_src_has_an_order() =>
        ImportOrder.All.Select(o => o.Project).Should()
            .BeEquivalentTo(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(d => "src/" + Path.GetFileName(d)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_scan_understands_every_name_of_a_project(string project) => Scans[project].Value.NotUnderstood.Should().BeEmpty();

    [Fact]
    public void The_scan_sees_a_use() =>
        Scans[ImportOrder.Library.Project].Value.UsesAcrossRooms().Should()
            .Contain(u => u.File == "Binding/ConditionBinder.cs" && u.Type == "ConditionSyntax" && u.To == "Syntax/Conditions");

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_uses_between_rooms_are_the_listed_ones(string project) =>
        string.Join('\n', OrderOf(project).Differences(Scans[project].Value.UsesAcrossRooms())).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_listed_use_turns_the_design_round(string project) => OrderOf(project).EntriesAgainstTheDesign().Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_rooms_are_those_of_the_design(string project) =>
        Project.Read(project).Select(f => SourceScan.RoomOf(f.Path)).Distinct().Should().BeEquivalentTo(OrderOf(project).Rooms);

    [Fact]
    public void Only_the_yaml_room_names_the_yaml_parser() =>
        FilesNaming("YamlDotNet").Select(f => $"{f.Project}/{SourceScan.RoomOf(f.File)}").Distinct().Should().Equal("src/Radiculo.Rules/Syntax/Yaml");

    [Fact]
    public void Only_the_session_engine_names_its_library() =>
        FilesNaming("NRules").Where(f => f.Project != ImportOrder.NRules.Project).Should().BeEmpty();

    [Fact]
    public void A_file_declares_its_types_in_the_namespace_of_its_room_or_in_the_public_one()
    {
        foreach (var (path, text) in Project.Read(ImportOrder.Library.Project))
        {
            var room = SourceScan.RoomOf(path);
            var own = room == SourceScan.Root ? "Radiculo.Rules" : $"Radiculo.Rules.{room.Replace('/', '.')}";
            text.Split('\n').Single(l => l.StartsWith("namespace ", StringComparison.Ordinal)).Trim()
                .Should().BeOneOf([$"namespace {own};", "namespace Radiculo.Rules;"], $"{path} lies in {room}");
        }
    }

    private static RoomOrder OrderOf(string project) => ImportOrder.All.Single(o => o.Project == project);

    private static IEnumerable<(string Project, string File)> FilesNaming(string word) =>
        ImportOrder.All.SelectMany(o => Scans[o.Project].Value.FilesNaming(word).Select(f => (o.Project, f)));
}
