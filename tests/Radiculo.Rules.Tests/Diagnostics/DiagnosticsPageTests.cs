using System.Text.RegularExpressions;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Diagnostics;

/// <summary>The page on diagnostics names every code, and its examples fire what they stand under.</summary>
public partial class DiagnosticsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "rules/DIAGNOSTICS.md")).Replace("\r\n", "\n", StringComparison.Ordinal);

    public static TheoryData<string> WithExample => [.. Sections.Where(s => Example(s.Value) is not null).Select(s => s.Key)];

    private static IReadOnlyDictionary<string, string> Sections { get; } =
        Page.Split("\n### ").Skip(1).ToDictionary(s => s[..7], s => s.Split("\n## ")[0], StringComparer.Ordinal);

    [Fact]
    public void Every_code_has_a_section_and_every_section_is_of_a_code() => Sections.Keys.Should().BeEquivalentTo(CodeTests.InSource);

    [Fact]
    public void Sections_stand_in_the_order_of_their_codes() => Sections.Keys.Should().BeInAscendingOrder(StringComparer.Ordinal);

    [Fact]
    public void Every_section_says_what_to_do()
    {
        foreach (var (code, section) in Sections) section.Should().Contain("\n**Cure:** ", code);
    }

    [Fact]
    public void A_section_without_an_example_is_of_a_code_that_no_short_text_fires() =>
        Sections.Where(s => Example(s.Value) is null).Select(s => s.Key).Should().BeEquivalentTo(BuiltInCodeTests.Codes.Concat(Sections.Keys.Where(CodeTests.IsOfExpectations)));

    [Theory]
    [MemberData(nameof(WithExample))]
    public void The_example_of_a_section_fires_its_code_and_no_error_but_that(string code)
    {
        var found = new CasePack(Example(Sections[code])!).Check();
        found.Select(d => d.Code).Should().Contain(code, string.Join('\n', found.Select(d => d.Render())));
        found.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code).Should().BeSubsetOf([code]);
    }

    [Fact]
    public void A_section_says_whether_its_code_is_a_warning()
    {
        foreach (var (code, section) in Sections.Where(s => Example(s.Value) is not null))
        {
            var severity = new CasePack(Example(section)!).Check().First(d => d.Code == code).Severity;
            section.Contains("*Warning.*", StringComparison.Ordinal).Should().Be(severity == DiagnosticSeverity.Warning, code);
        }
    }

    private static string? Example(string section) => Fence().Match(section) is { Success: true } fence ? fence.Groups[1].Value : null;

    [GeneratedRegex("\n```yaml\n(.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
