using System.Text;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Diagnostics;

/// <summary>The codes that no short text can fire: bytes, sizes, counts, places on disk. Those that limit a number are fired by <see cref="LimitTests"/>.</summary>
public sealed class BuiltInCodeTests : IDisposable
{
    /// <summary>What this class fires, for the test that every code is fired somewhere.</summary>
    public static readonly string[] Codes = ["RAD1003", "RAD1004", "RAD1006", "RAD1020", "RAD1023", "RAD1024", "RAD1099", "RAD2016", "RAD5008", "RAD5011"];

    private readonly string _folder = Directory.CreateTempSubdirectory("radiculo-diagnostics").FullName;

    public BuiltInCodeTests()
    {
        foreach (var source in new CasePack().Sources) Write(source.Path, Encoding.UTF8.GetBytes(source.Text));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_at_their_place()
    {
        Write("rules/case.yaml", [.. "rules:\n  - title: Gr"u8, 0xFC, .. "sse\n"u8]);
        Only(RulePack.Load(_folder).Diagnostics, "RAD1003", "rules/case.yaml:2:14");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_file_in_another_encoding_is_refused(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes("rules: []"));
        Write("vocabulary.yaml", [.. bytes]);
        Only(RulePack.Load(_folder).Diagnostics, "RAD1003", "vocabulary.yaml:1:1");
    }

    [Fact]
    public void A_byte_order_mark_of_utf8_is_passed_over()
    {
        Write("rules/case.yaml", [0xEF, 0xBB, 0xBF, .. "rules: []\n"u8]);
        RulePack.Load(_folder).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_and_what_it_may_define_is_not_unknown()
    {
        Write("vocabulary.yaml", new byte[(1 << 20) + 1]);
        Only(RulePack.Load(_folder).Diagnostics, "RAD1004", "vocabulary.yaml:1:1");
    }

    [Fact]
    public void A_case_file_over_the_limit_is_refused()
    {
        using var stream = new MemoryStream(new byte[(16 << 20) + 1]);
        Only(CaseFile.Load(stream, "cases.yaml").Diagnostics, "RAD1004", "cases.yaml:1:1");
    }

    [Fact]
    public void A_case_file_with_more_keys_and_values_than_the_limit_is_refused() =>
        Only(CaseFile.Parse(string.Concat(Enumerable.Repeat("{} ", 2_000_001)), "cases.json").Diagnostics, "RAD1004", "cases.json:1:6000001");

    [Fact]
    public void A_pack_of_too_many_files_is_refused()
    {
        var many = Enumerable.Range(0, 1000).Select(i => new RuleSource($"rules/case-{i}.yaml", "rules: []"));
        Only(RulePack.Load(new CasePack().Sources.Concat(many)).Diagnostics, "RAD1006", "pack:1:1");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_reported() => Only(RulePack.Load(Path.Combine(_folder, "nowhere")).Diagnostics, "RAD1020", "nowhere:1:1");

    [Fact]
    public void A_case_file_that_is_not_there_is_reported() => Only(CaseFile.Load(Path.Combine(_folder, "nowhere.yaml")).Diagnostics, "RAD1020", "nowhere.yaml:1:1");

    [Fact]
    public void A_file_name_that_steers_a_terminal_is_printed_without_what_does()
    {
        var found = RulePack.Load([.. new CasePack().Sources, new RuleSource("rules/\u001b[31mred.yaml", "rule: []")]).Diagnostics.Should().ContainSingle().Subject;
        found.Render().Should().StartWith("rules/\ufffd[31mred.yaml:1:1: error RAD1011");
        found.Location!.Path.Should().Be("rules/\u001b[31mred.yaml", "a program that looks for the file needs its name");
    }

    [Fact]
    public void A_file_given_twice_is_reported()
    {
        var again = new RuleSource("rules/empty.yaml", "rules: []");
        Only(RulePack.Load([.. new CasePack().Sources, again, again]).Diagnostics, "RAD1023", "rules/empty.yaml:1:1");
    }

    [Fact]
    public void More_errors_than_anybody_reads_are_counted()
    {
        var conditions = string.Concat(Enumerable.Range(0, 750).Select(i => $"      - [nowhere{i} is present, elsewhere{i} is present]\n"));
        var found = new CasePack().With("rules/case.yaml", $"define:\n  case_concept:\n    title: A concept\n    when:\n{conditions}").Check();
        found.Should().HaveCount(1001);
        found[^1].Should().BeEquivalentTo(new { Code = "RAD1099", Severity = DiagnosticSeverity.Error, Message = "500 more errors are not shown" }, o => o.ExcludingMissingMembers());
    }

    [Fact]
    public void More_warnings_than_anybody_reads_are_counted_and_do_not_stop_the_pack()
    {
        var conditions = string.Concat(Enumerable.Range(1, 600).Select(i => $"      - [walk_minutes > {i} min, walk_minutes < {i + 1} min]\n"));
        var pack = RulePack.Load(new CasePack().With("rules/case.yaml", $"rules:\n  - id: case.rule\n    title: A rule\n    then: {{ disposition: reevaluate }}\n    cites: [S1]\n    when:\n{conditions}").Sources);
        pack.HasErrors.Should().BeFalse();
        pack.Diagnostics[^1].Should().BeEquivalentTo(new { Code = "RAD1099", Severity = DiagnosticSeverity.Warning, Message = "200 more warnings are not shown" }, o => o.ExcludingMissingMembers());
    }

    [Fact]
    public void Errors_are_kept_though_warnings_came_first()
    {
        var conditions = string.Concat(Enumerable.Range(1, 600).Select(i => $"      - [walk_minutes > {i} min, walk_minutes < {i + 1} min]\n"));
        var concept = $"define:\n  case_concept:\n    title: A concept\n    when:\n{conditions}";
        var pack = RulePack.Load(new CasePack().With("rules/case.yaml", concept + "rules:\n  - id: case.rule\n    title: A rule\n    then: { red_flag: saddle_numbness }\n    cites: [S1]\n    when: case_concept is present\n").Sources);
        pack.HasErrors.Should().BeTrue();
        pack.Diagnostics.Should().ContainSingle(d => d.Severity == DiagnosticSeverity.Error).Which.Code.Should().Be("RAD4002");
    }

    [Fact]
    public void More_visits_than_the_limit_are_refused()
    {
        var patient = new PatientCase(new DateOnly(2026, 3, 16));
        for (var i = 1001; i > 0; i--) patient.History.Add(new Visit(patient.AsOf.AddDays(-i)));
        var decide = () => RulePack.Load(new CasePack().Sources).CreateEngine().Evaluate(patient);
        decide.Should().Throw<PatientCaseException>().Which.Diagnostics.Should().ContainSingle().Which.ToString().Should().Be("error RAD5008: 1001 visits are more than 1000");
    }

    [Fact]
    public void Two_cases_where_one_is_expected_are_refused()
    {
        var read = () => CaseFile.ParseOne("as_of: 2026-03-16\n---\nas_of: 2026-03-17\n", "two.yaml");
        Only(read.Should().Throw<PatientCaseException>().Which.Diagnostics, "RAD5011", "two.yaml:1:1");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Only(IReadOnlyList<Diagnostic> found, string code, string place)
    {
        var only = found.Should().ContainSingle().Which;
        only.Code.Should().Be(code);
        only.Location!.ToString().Should().EndWith(place);
        only.Render().Should().Contain(only.Help);
    }

    private void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
