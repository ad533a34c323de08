using System.Runtime.CompilerServices;

namespace Radiculo.Rules.Tests;

/// <summary>Where the checkout lies, for tests that read its files.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string ShippedPack => Path.Combine(Root, "rules", "lumbosacral-radiculopathy");

    private static string Here([CallerFilePath] string path = "") => path;
}
