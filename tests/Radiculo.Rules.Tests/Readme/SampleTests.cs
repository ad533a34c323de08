using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Packaging;

namespace Radiculo.Rules.Tests.Readme;

public class SampleTests
{
    [Theory]
    [InlineData("QuickStart")]
    [InlineData("NRulesHost")]
    public async Task A_sample_prints_what_its_page_says(string sample)
    {
        var page = MarkdownPage.Read($"samples/{sample}/README.md");
        var shown = page.BlocksIn("text").Single();

        var output = (await Dotnet.Run(Repository.Root, "exec", Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"))).ReplaceLineEndings("\n");

        Accepted.Holds(page.Path, page.Text.Remove(shown.Start, shown.Text.Length).Insert(shown.Start, output));
    }
}
