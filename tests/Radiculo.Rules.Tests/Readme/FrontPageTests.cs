using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Packaging;

namespace Radiculo.Rules.Tests.Readme;

/// <summary>What the first page of the repository promises a newcomer.</summary>
public class FrontPageTests
{
    private static readonly MarkdownPage Page = MarkdownPage.Read("README.md");

    [Fact]
    public async Task The_first_command_prints_an_explained_decision()
    {
        const string Tool = "dotnet run --project src/Radiculo.Rules.Cli -- ";
        var commands = Page.BlocksIn("sh").First().Text.TrimEnd().Split('\n');
        commands.Should().HaveCount(2).And.EndWith("dotnet test");
        commands[0].Should().StartWith(Tool).And.EndWith("--explain");

        var output = await Radiculo(commands[0][Tool.Length..].Split(' '));

        output.Should().Contain("Evaluate again").And.Contain("[reevaluate.walking-has-not-improved]").And.Contain("gain 2 min");
    }

    [Fact]
    public void The_yaml_is_a_rule_file_that_checks_without_a_warning_and_decides()
    {
        var rules = Page.BlocksIn("yaml").Single().Text;
        var pack = RulePack.Load([.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Radiculo.Rules.Tests/Readme/pack"), "*.yaml", SearchOption.AllDirectories)
            .Select(f => new RuleSource(Path.GetRelativePath(Path.Combine(Repository.Root, "tests/Radiculo.Rules.Tests/Readme/pack"), f), File.ReadAllText(f))), new RuleSource("rules.yaml", rules)]);
        pack.Diagnostics.Select(d => d.Render()).Should().BeEmpty();

        var patient = new PatientCase(new DateOnly(2026, 3, 16)) { ["care_start_date"] = new DateOnly(2026, 3, 2), ["walk_minutes"] = 14, ["saddle_numbness"] = Finding.Absent };
        patient.History.Add(new Visit(new DateOnly(2026, 3, 2)) { ["walk_minutes"] = 10 });
        var decision = pack.CreateEngine().Evaluate(patient);

        decision.Disposition.Should().Be("reevaluate");
        decision.Reevaluation!.DueInDays.Should().Be(0);
    }

    [Fact]
    public void It_names_everything_the_shipped_pack_does_not_cover()
    {
        var decision = RulePack.LumbosacralRadiculopathy.CreateEngine().Evaluate(new PatientCase(new DateOnly(2026, 3, 16)));

        Page.Text.Replace("\n> ", " ").Replace("\n", " ").Should().ContainAll(decision.NotCovered);
    }

    [Fact]
    public void It_says_that_no_reading_is_confirmed_as_long_as_none_is()
    {
        File.ReadAllText(Path.Combine(Repository.ShippedPack, "sources.yaml")).Should().NotContain("confirmed: true", "then the front page has to say which");
        Page.Text.Replace("\n> ", " ").Should().Contain("none has been confirmed by a clinician yet");
    }

    [Fact]
    public async Task The_picture_shows_the_beginning_of_what_the_first_command_prints()
    {
        var output = await Radiculo("triage", "samples/cases/two-weeks-stuck.yaml", "--explain");

        Page.Links.Should().Contain(TerminalPicture.Path);
        Accepted.Holds(TerminalPicture.Path, TerminalPicture.Of(output.Split("\nRe-evaluation\n")[0]));
    }

    private static async Task<string> Radiculo(params string[] arguments) =>
        (await Dotnet.Run(Repository.Root, ["exec", Path.Combine(AppContext.BaseDirectory, "radiculo.dll"), .. arguments])).ReplaceLineEndings("\n");
}
