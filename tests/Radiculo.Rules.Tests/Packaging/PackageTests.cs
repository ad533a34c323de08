using System.IO.Compression;
using System.Xml.Linq;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Packaging;

/// <summary>The packages as a stranger meets them: installed into a project that knows nothing of this repository.</summary>
public class PackageTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void The_library_carries_its_documentation_and_needs_few_packages()
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"Radiculo.Rules.{PackedFeed.Version}.nupkg"));

        package.Entries.Select(e => e.FullName).Should().Contain(["README.md", "lib/net10.0/Radiculo.Rules.dll", "lib/net10.0/Radiculo.Rules.xml"]);
        Metadata(package).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => (string?)e.Attribute("id")).Should().BeEquivalentTo(
            ["YamlDotNet", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"]);
    }

    [Theory]
    [InlineData("Radiculo.Rules")]
    [InlineData("Radiculo.Rules.NRules")]
    [InlineData("Radiculo.Rules.Testing")]
    [InlineData("Radiculo.Rules.Cli")]
    public void Every_package_has_a_readme_an_icon_a_licence_and_a_description(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.{PackedFeed.Version}.nupkg"));
        var metadata = Metadata(package).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value);

        metadata["license"].Should().Equal("MIT");
        metadata["description"].Should().ContainSingle().Which.Should().NotBe("Package Description");
        package.GetEntry(metadata["readme"].Single()).Should().NotBeNull();
        package.GetEntry(metadata["icon"].Single()).Should().NotBeNull();
    }

    /// <summary>They see the internals of the library, which another version of it need not have.</summary>
    [Theory]
    [InlineData("Radiculo.Rules.NRules")]
    [InlineData("Radiculo.Rules.Testing")]
    public void A_package_that_sees_the_internals_of_the_library_requires_its_exact_version(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.{PackedFeed.Version}.nupkg"));
        Metadata(package).Descendants().Where(e => e.Name.LocalName == "dependency" && (string?)e.Attribute("id") == "Radiculo.Rules")
            .Select(e => (string?)e.Attribute("version")).Should().Equal($"[{PackedFeed.Version}]");
    }

    [Theory]
    [InlineData("Radiculo.Rules", "lib/net10.0/Radiculo.Rules.pdb")]
    [InlineData("Radiculo.Rules.NRules", "lib/net10.0/Radiculo.Rules.NRules.pdb")]
    [InlineData("Radiculo.Rules.Testing", "lib/net10.0/Radiculo.Rules.Testing.pdb")]
    public void A_library_has_a_package_of_symbols(string id, string symbols)
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"{id}.{PackedFeed.Version}.snupkg"));
        package.Entries.Select(e => e.FullName).Should().Contain(symbols);
    }

    [Fact]
    public async Task A_new_console_project_installs_the_package_and_decides_by_the_embedded_pack()
    {
        var folder = feed.NewFolder("consumer");
        await feed.Run(folder, "new", "console", "--no-restore", "--name", "Consumer", "--output", ".");
        await feed.Run(folder, "add", "package", "Radiculo.Rules", "--version", PackedFeed.Version);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), """
            using Radiculo.Rules;

            var patient = new PatientCase(new DateOnly(2026, 3, 16)) { ["saddle_numbness"] = Finding.Present };
            var decision = RulePack.LumbosacralRadiculopathy.CreateEngine().Evaluate(patient);
            Console.WriteLine($"{decision.Disposition} {decision.Pack.Hash}");
            """);

        var output = await feed.Run(folder, "run");

        output.Trim().Should().Be($"emergency {RulePack.LumbosacralRadiculopathy.Pack.Hash}");
    }

    [Fact]
    public async Task The_tool_installs_from_the_feed_and_decides()
    {
        var folder = feed.NewFolder("tool");
        await File.WriteAllTextAsync(Path.Combine(folder, "visit.yaml"), "as_of: 2026-03-16\nfacts: { saddle_numbness: present }\n");
        await feed.Run(folder, "tool", "install", "Radiculo.Rules.Cli", "--version", PackedFeed.Version, "--tool-path", folder);
        var tool = Directory.EnumerateFiles(folder, "radiculo.dll", SearchOption.AllDirectories).Single();

        var output = await feed.Run(folder, "exec", tool, "triage", "visit.yaml", "--json");

        output.Should().Contain("\"disposition\": \"emergency\"").And.Contain(RulePack.LumbosacralRadiculopathy.Pack.Hash);
    }

    private static XDocument Metadata(ZipArchive package)
    {
        using var specification = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(specification);
    }
}
