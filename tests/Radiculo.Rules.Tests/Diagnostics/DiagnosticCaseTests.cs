using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Diagnostics;

public class DiagnosticCaseTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Radiculo.Rules.Tests/Diagnostics/Cases");

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_pack_that_the_cases_change_is_flawless() => new CasePack().Check().Select(d => d.Render()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_file_gives_exactly_the_diagnostics_it_expects_where_it_underlines(string name)
    {
        var (text, expected) = ExpectedDiagnostic.Read(File.ReadAllText(Path.Combine(Folder, name + ".txt")));
        var pack = new CasePack(text);
        var found = pack.Check();
        var actual = found.Select(d => ExpectedDiagnostic.Of(d, pack)).ToList();
        var unmet = expected.Where(e => !actual.Any(e.IsMetBy)).ToList();
        var unexpected = actual.Where(a => !expected.Any(e => e.IsMetBy(a))).ToList();
        (unmet.Count + unexpected.Count).Should().Be(0, $"\nexpected but not found:\n{string.Join('\n', unmet)}\nfound but not expected:\n{string.Join('\n', unexpected)}\n\n{string.Join('\n', found.Select(d => d.Render()))}\n");
        actual.Should().HaveSameCount(expected);
    }
}
