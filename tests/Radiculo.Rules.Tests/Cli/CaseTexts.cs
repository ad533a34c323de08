namespace Radiculo.Rules.Tests.Cli;

/// <summary>Cases to hand to the tool.</summary>
internal static class CaseTexts
{
    public const string Emergency = "id: saddle\nas_of: 2026-03-16\nfacts: { saddle_numbness: present }\n";

    public const string NothingKnown = "id: nothing\nas_of: 2026-03-16\nfacts: {}\n";

    public const string UnknownFact = "id: typo\nas_of: 2026-03-16\nfacts: { sadle_numbness: present }\n";

    public const string WithoutDate = "id: dateless\nfacts: { saddle_numbness: present }\n";

    public static string Several(params string[] cases) => string.Join("---\n", cases);

    /// <summary>A case of the shipped pack by its id.</summary>
    public static string Shipped(string id) =>
        Directory.EnumerateFiles(Path.Combine(Repository.ShippedPack, "cases"), "*.yaml", SearchOption.AllDirectories)
            .SelectMany(f => File.ReadAllText(f).ReplaceLineEndings("\n").Split("\n---\n"))
            .Single(c => c.Split('\n').Contains($"id: {id}", StringComparer.Ordinal));

    public static string Sample(string name) => Path.Combine(Repository.Root, "samples", "cases", name);
}
