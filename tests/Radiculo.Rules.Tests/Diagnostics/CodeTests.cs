using System.Text.RegularExpressions;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Diagnostics;

/// <summary>Every code that the library can give is fired by a test, and explained on the page.</summary>
public partial class CodeTests
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests/Radiculo.Rules.Tests/Diagnostics/Cases");

    /// <summary>The codes that stand in the messages of the library and of its testing package.</summary>
    public static IReadOnlyList<string> InSource =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => QuotedCode().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_code_is_fired_by_a_case_file_or_a_test_in_code()
    {
        var fired = Directory.EnumerateFiles(Cases, "*.txt").SelectMany(f => ExpectedDiagnostic.Read(File.ReadAllText(f)).Expected).Select(e => e.Code).Concat(BuiltInCodeTests.Codes);
        InSource.Should().HaveCountGreaterThan(80);
        InSource.Where(c => !IsOfExpectations(c)).Should().BeEquivalentTo(fired.Distinct());
    }

    [Fact]
    public void A_case_file_is_named_after_a_code_it_fires()
    {
        foreach (var file in Directory.EnumerateFiles(Cases, "RAD*.txt"))
        {
            ExpectedDiagnostic.Read(File.ReadAllText(file)).Expected.Select(e => e.Code).Should().Contain(Path.GetFileName(file)[..7], file);
        }
    }

    [Fact]
    public void Every_code_of_expectations_is_named_by_a_test_of_the_testing_package()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Radiculo.Rules.Tests/Testing"), "*.cs").Select(File.ReadAllText));
        InSource.Where(IsOfExpectations).Where(c => !tests.Contains(c, StringComparison.Ordinal)).Should().BeEmpty();
    }

    /// <summary>RAD6xxx speak of what a test case expects; the testing package's own tests fire them.</summary>
    internal static bool IsOfExpectations(string code) => code.StartsWith("RAD6", StringComparison.Ordinal);

    [GeneratedRegex("\"(RAD\\d{4})\"")]
    private static partial Regex QuotedCode();
}
