namespace Radiculo.Rules.Tests;

/// <summary>Where the checkout lies, for tests that read its files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string ShippedPack => Path.Combine(Root, "rules", "lumbosacral-radiculopathy");

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("no Radiculo.Rules.sln above the tests")
        : File.Exists(Path.Combine(folder.FullName, "Radiculo.Rules.sln")) ? folder.FullName
        : Find(folder.Parent);
}
