namespace Radiculo.Rules.Tests.Readme;

/// <summary>A committed file that shows what the program prints. Run the tests with <c>RADICULO_ACCEPT=1</c> to write it anew, and read the difference.</summary>
internal static class Accepted
{
    public static void Holds(string path, string expected)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("RADICULO_ACCEPT") == "1") File.WriteAllText(file, expected);
        var actual = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        actual.Should().Be(expected, "{0} shows what is printed; with RADICULO_ACCEPT=1 the tests write it anew", path);
    }
}
