using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Architecture;

public class SourceScanTests
{
    private const string Later = "namespace A.Evaluation; public class Engine { public static int Count; public static Engine Made() => new(); } public static class Steps { public static int Twice(this int n) => 2 * n; }";

    [Theory]
    [InlineData("class W { Engine? e; }", "Engine")]
    [InlineData("class W { object e = $\"{Engine.Count}\"; }", "Engine")]
    [InlineData("class W { object e = typeof(List<Engine>); }", "Engine")]
    [InlineData("class W { A.Evaluation.Engine? e; }", "Engine")]
    [InlineData("class W { int n = 2.Twice(); }", "Steps")]
    public void A_use_against_the_order_is_found(string code, string type) => Violations(code).Should().OnlyContain(u => u.Type == type && u.From == "Text" && u.To == "Evaluation").And.NotBeEmpty();

    [Theory]
    [InlineData("class W { } // Engine")]
    [InlineData("class W { string e = \"Engine\"; }")]
    [InlineData("class W { string e = $\"Engine {1}\"; }")]
    [InlineData("class W { int Engine; int E => this.Engine; }")]
    [InlineData("class W { class Engine; Engine? e; }")]
    public void A_word_that_is_not_the_type_is_not_a_use(string code) => Violations(code).Should().BeEmpty();

    [Fact]
    public void A_use_along_the_order_is_no_violation()
    {
        var scan = new SourceScan([("Text/Word.cs", "namespace A.Text; public class Word;"), ("Evaluation/Engine.cs", "namespace A.Evaluation; class Engine { A.Text.Word? w; }")]);
        scan.UsesAcrossFolders().Should().ContainSingle().Which.ToString().Should().Be("Evaluation/Engine.cs:1: Evaluation uses Text.Word");
        ImportOrder.Against(scan.UsesAcrossFolders()).Should().BeEmpty();
    }

    [Fact]
    public void A_folder_outside_the_order_may_use_nothing()
    {
        var scan = new SourceScan([("Text/Word.cs", "namespace A.Text; public class Word;"), ("Extras/Engine.cs", "namespace A.Extras; class Engine { A.Text.Word? w; }")]);
        ImportOrder.Against(scan.UsesAcrossFolders()).Should().ContainSingle();
    }

    [Fact]
    public void A_name_that_cannot_be_made_out_is_reported() => new SourceScan([("Text/Word.cs", "class W { Nowhere? n; }")]).NotUnderstood.Should().NotBeEmpty();

    [Fact]
    public void A_named_library_is_found_in_code_and_not_in_comments()
    {
        var scan = new SourceScan([("Text/A.cs", "using YamlDotNet.Core;"), ("Text/B.cs", "// YamlDotNet\nclass B;")]);
        scan.FilesNaming("YamlDotNet").Should().Equal("Text/A.cs");
    }

    private static IEnumerable<Use> Violations(string code) =>
        ImportOrder.Against(new SourceScan([("Text/Word.cs", $"using A.Evaluation; namespace A.Text; {code}"), ("Evaluation/Engine.cs", Later)]).UsesAcrossFolders());
}
