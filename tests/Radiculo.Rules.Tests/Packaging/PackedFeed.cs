
namespace Radiculo.Rules.Tests.Packaging;

/// <summary>The packages of this repository on a feed in a folder, and folders outside the repository that install from it.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    public const string Version = "0.0.1-consumed";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("radiculo-feed-");

    public string Folder => Path.Combine(_home.FullName, "feed");

    public async Task InitializeAsync()
    {
        foreach (var project in new[] { "Radiculo.Rules", "Radiculo.Rules.NRules", "Radiculo.Rules.Testing", "Radiculo.Rules.Cli" })
            await Dotnet.Run(Repository.Root, "pack", $"src/{project}", $"-p:Version={Version}", "--artifacts-path", Path.Combine(_home.FullName, "artifacts"), "--output", Folder);
    }

    public Task DisposeAsync()
    {
        _home.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A folder whose packages come from the feed in addition to the configured sources.</summary>
    public string NewFolder(string name)
    {
        var folder = _home.CreateSubdirectory(name).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration><packageSources><add key="packed" value="{Folder}" /></packageSources></configuration>
            """);
        return folder;
    }

    /// <summary>Runs <c>dotnet</c> there. What it installs goes into a folder of its own; what the machine has already is not fetched again.</summary>
    internal Task<string> Run(string folder, params string[] arguments) => Dotnet.Run(folder, new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(_home.FullName, "packages"),
        ["NUGET_FALLBACK_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
    }, arguments);
}
