namespace Radiculo.Rules.Tests.Readme;

public class MarkdownPageTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("src/Radiculo.Rules/README.md")]
    public async Task The_C_sharp_of_a_page_compiles_without_warnings_and_prints_what_the_page_says(string path)
    {
        var page = MarkdownPage.Read(path);
        var expected = page.Text;

        foreach (var (block, output) in (await PageProgram.Run(page)).Reverse())
        {
            var shown = page.OutputOf(block);
            if (shown is null) output.Should().BeEmpty("the block on line {0} of {1} shows no output", block.Line, path);
            else expected = expected.Remove(shown.Start, shown.Text.Length).Insert(shown.Start, output);
        }

        Accepted.Holds(path, expected);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("samples/QuickStart/README.md")]
    [InlineData("src/Radiculo.Rules/README.md")]
    [InlineData("src/Radiculo.Rules.Cli/README.md")]
    [InlineData("src/Radiculo.Rules.Testing/README.md")]
    [InlineData("rules/README.md")]
    [InlineData("tests/Radiculo.Rules.Benchmarks/README.md")]
    [InlineData("src/Radiculo.Rules/ARCHITECTURE.md")]
    [InlineData(".github/CONTRIBUTING.md")]
    public void Every_link_of_a_page_leads_to_a_file_and_to_a_heading_in_it(string path)
    {
        var page = MarkdownPage.Read(path);
        foreach (var link in page.Links.Where(l => !l.StartsWith("https://", StringComparison.Ordinal)))
        {
            var (target, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
            var file = target.Length == 0 ? path : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, target));
            (File.Exists(Path.Combine(Repository.Root, file)) || Directory.Exists(Path.Combine(Repository.Root, file))).Should().BeTrue("{0} links to {1}", path, link);
            if (anchor is not null) MarkdownPage.Read(file).Anchors.Should().Contain(anchor, "{0} links to {1}", path, link);
        }
    }
}
