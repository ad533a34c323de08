using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Architecture;

public class SourceScanTests
{
    private const string Later = """
        namespace A.Machine;
        public class Engine { public static int Count; public static Engine Made() => new(); }
        public static class Steps { public static int Twice(this int n) => 2 * n; }
        """;

    private static readonly RoomOrder Order = new("project", ["Text ← Syntax/Yaml ← Syntax ← Machine"], new(StringComparer.Ordinal) { ["Machine"] = ["Text"] });

    [Theory]
    [InlineData("class W { Engine? e; }", "Engine")]
    [InlineData("class W { object e = $\"{Engine.Count}\"; }", "Engine")]
    [InlineData("class W { object e = typeof(List<Engine>); }", "Engine")]
    [InlineData("class W { A.Machine.Engine? e; }", "Engine")]
    [InlineData("class W { int n = 2.Twice(); }", "Steps")]
    public void A_use_is_found(string code, string type) =>
        Uses(code).Should().OnlyContain(u => u.Type == type && u.From == "Text" && u.To == "Machine").And.NotBeEmpty();

    [Theory]
    [InlineData("class W { } // Engine")]
    [InlineData("class W { string e = \"Engine\"; }")]
    [InlineData("class W { string e = $\"Engine {1}\"; }")]
    [InlineData("class W { int Engine; int E => this.Engine; }")]
    [InlineData("class W { class Engine; Engine? e; }")]
    public void A_word_that_is_not_the_type_is_not_a_use(string code) => Uses(code).Should().BeEmpty();

    [Fact]
    public void A_listed_use_is_no_difference()
    {
        var scan = new SourceScan([("Text/Word.cs", "namespace A.Text; public class Word;"), ("Machine/Engine.cs", "namespace A.Machine; class Engine { A.Text.Word? w; }")]);
        scan.UsesAcrossRooms().Should().ContainSingle().Which.ToString().Should().Be("Machine/Engine.cs:1: Machine uses Text.Word");
        Order.Differences(scan.UsesAcrossRooms()).Should().BeEmpty();
    }

    [Fact]
    public void A_use_that_is_not_listed_is_said_with_its_place() =>
        Order.Differences([new Use("Machine/Engine.cs", 1, "Machine", "Word", "Text"), new Use("Syntax/Yaml/Node.cs", 7, "Syntax/Yaml", "Word", "Text")]).Should()
            .Equal("project: add `Text` to [\"Syntax/Yaml\"], or take out Syntax/Yaml/Node.cs:7: Syntax/Yaml uses Text.Word");

    [Fact]
    public void A_listed_use_that_nobody_takes_is_said() =>
        Order.Differences([]).Should().Equal("project: drop `Text` from [\"Machine\"]: nobody takes it");

    [Theory]
    [InlineData("Text", "Machine")]
    [InlineData("Syntax/Yaml", "Syntax")]
    [InlineData("Extras", "Text")]
    [InlineData("Machine", "Extras")]
    [InlineData("Machine", "Machine")]
    public void A_use_against_the_design_cannot_be_listed(string from, string to) =>
        (Order with { Uses = new(StringComparer.Ordinal) { [from] = [to] } }).EntriesAgainstTheDesign().Should().ContainSingle().Which.Should().Contain($"let {from} use {to}");

    [Fact]
    public void A_use_of_anything_earlier_can_be_listed() =>
        (Order with { Uses = new(StringComparer.Ordinal) { ["Machine"] = ["Text", "Syntax", "Syntax/Yaml"], ["Syntax"] = ["Syntax/Yaml"] } })
            .EntriesAgainstTheDesign().Should().BeEmpty();

    [Theory]
    [InlineData("Tool.cs", "(root)")]
    [InlineData("Cases/CaseFile.cs", "Cases")]
    [InlineData("Cases/Lines/LineFact.cs", "Cases/Lines")]
    [InlineData("Cases/Lines/Bytes/Digit.cs", "Cases/Lines")]
    public void A_folder_in_a_folder_is_a_room(string path, string room) => SourceScan.RoomOf(path).Should().Be(room);

    [Fact]
    public void A_name_that_cannot_be_made_out_is_reported() => new SourceScan([("Text/Word.cs", "class W { Nowhere? n; }")]).NotUnderstood.Should().NotBeEmpty();

    [Fact]
    public void A_named_library_is_found_in_code_and_not_in_comments_or_at_the_end_of_another_name()
    {
        var scan = new SourceScan(
        [
            ("Text/A.cs", "using YamlDotNet.Core;"),
            ("Text/B.cs", "// YamlDotNet\nclass B;"),
            ("Text/C.cs", "using Ours.YamlDotNet;"),
            ("Text/D.cs", "class D { YamlDotNet.Core.Mark m; }"),
        ]);
        scan.FilesNaming("YamlDotNet").Should().Equal("Text/A.cs", "Text/D.cs");
    }

    private static IReadOnlyList<Use> Uses(string code) =>
        new SourceScan([("Text/Word.cs", $"using A.Machine; namespace A.Text; {code}"), ("Machine/Engine.cs", Later)]).UsesAcrossRooms();
}
