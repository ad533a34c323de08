namespace Radiculo.Rules.Tests.Packs;

public class NoClinicalWordTests
{
    private static readonly string[] Ids = [.. ClinicalWords.Of(RulePack.LumbosacralRadiculopathy.Bound)];

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Radiculo.Rules"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_library_names_nothing_of_the_shipped_pack(string file) =>
        ClinicalWords.FoundIn(File.ReadAllText(Path.Combine(Repository.Root, file)), Ids).Should().BeEmpty();

    [Theory]
    [InlineData("if (id == \"saddle_numbness\") return;", "saddle_numbness")]
    [InlineData("var text = $\"{(x ? \"\" : \"s\")} saddle numbness\";", "saddle_numbness")]
    [InlineData("private bool HasSaddleNumbness => true;", "saddle_numbness")]
    [InlineData("private const int WalkMinutes = 5;", "walk_minutes")]
    [InlineData("var x = \"heat\"; // saddle_numbness", "heat")]
    [InlineData("Rank(\"urgent_evaluation\")", "urgent_evaluation")]
    [InlineData("/// <summary>for example <c>saddle_numbness</c></summary>\nint ageOfFile;", "age")]
    public void The_scan_sees_literals_and_identifiers_and_passes_over_comments(string csharp, string found) =>
        ClinicalWords.FoundIn(csharp, Ids).Should().Equal(found);
}
