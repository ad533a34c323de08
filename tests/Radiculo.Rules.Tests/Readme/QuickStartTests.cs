using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Packaging;

namespace Radiculo.Rules.Tests.Readme;

public class QuickStartTests
{
    [Fact]
    public async Task The_sample_prints_what_its_page_says()
    {
        var page = MarkdownPage.Read("samples/QuickStart/README.md");
        var shown = page.BlocksIn("text").Single();

        var output = (await Dotnet.Run(Repository.Root, "exec", Path.Combine(AppContext.BaseDirectory, "QuickStart.dll"))).ReplaceLineEndings("\n");

        Accepted.Holds(page.Path, page.Text.Remove(shown.Start, shown.Text.Length).Insert(shown.Start, output));
    }
}
