using Radiculo.Rules.Model;
using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.Testing;

public class PackCasesTests
{
    private const string Sound = "{ frame_cracked: absent }";

    [Theory]
    [InlineData("{ dispositon: ride }", "RAD1011", "dispositon", "did you mean `disposition`?")]
    [InlineData("{ reevaluation: { due: now } }", "RAD1011", "due", "known here: due_on, due_in_days, reasons")]
    [InlineData("ride", "RAD1013", "ride", "write `key: value` lines below it, indented")]
    [InlineData("{ treatments: pump }", "RAD1013", "pump", "write `treatments: { pump: … }`")]
    [InlineData("{ reevaluation: never }", "RAD1013", "never", "write `key: value` lines below it, indented")]
    [InlineData("{ disposition: }", "RAD1014", "disposition", "fill it in, or leave the key out")]
    [InlineData("{ reevaluation: {} }", "RAD1014", "reevaluation", "fill it in, or leave the key out")]
    [InlineData("{ treatments: {} }", "RAD1014", "treatments", "fill it in, or leave the key out")]
    [InlineData("{ advice: [] }", "RAD1014", "advice", "fill it in, or leave the key out")]
    [InlineData("{ does_not_ask: [] }", "RAD1014", "does_not_ask", "fill it in, or leave the key out")]
    [InlineData("{ status: conclusve }", "RAD1015", "conclusve", "did you mean `conclusive`?")]
    [InlineData("{ treatments: { pump: offered } }", "RAD1015", "offered", "one of: recommended, conditional, withheld, contraindicated, none")]
    [InlineData("{ red_flags: { frame_cracked: present } }", "RAD1015", "present", "one of: refuted, undetermined, satisfied")]
    [InlineData("{ rules: { crack: unknown } }", "RAD1015", "unknown", "one of: refuted, undetermined, satisfied")]
    [InlineData("{ disposition: wlak }", "RAD3004", "wlak", "did you mean `walk`?")]
    [InlineData("{ possible_disposition: wlak }", "RAD3004", "wlak", "did you mean `walk`?")]
    [InlineData("{ red_flags: { frame_craked: refuted } }", "RAD3004", "frame_craked", "did you mean `frame_cracked`?")]
    [InlineData("{ out_of_scope: [moter] }", "RAD3004", "moter", "did you mean `motor`?")]
    [InlineData("{ nerve_roots: [frnt] }", "RAD3004", "frnt", "did you mean `front`?")]
    [InlineData("{ direction: undetermind }", "RAD3004", "undetermind", "did you mean `undetermined`?")]
    [InlineData("{ conflicting_directions: [left, rigt] }", "RAD3004", "rigt", "did you mean `right`?")]
    [InlineData("{ reevaluation: { reasons: [servce] } }", "RAD3004", "servce", "did you mean `service`?")]
    [InlineData("{ treatments: { pmp: none } }", "RAD3004", "pmp", "did you mean `pump`?")]
    [InlineData("{ investigations: { gage: none } }", "RAD3004", "gage", "did you mean `gauge`?")]
    [InlineData("{ advice: [helmt] }", "RAD3004", "helmt", "did you mean `helmet`?")]
    [InlineData("{ no_advice: [helmt] }", "RAD3004", "helmt", "did you mean `helmet`?")]
    [InlineData("{ asks: [ratles] }", "RAD3001", "ratles", "did you mean `rattles`?")]
    [InlineData("{ does_not_ask: [ratles] }", "RAD3001", "ratles", "did you mean `rattles`?")]
    [InlineData("{ first_question: ratles }", "RAD3001", "ratles", "did you mean `rattles`?")]
    [InlineData("{ reevaluation: { due_on: 16.3.2026 } }", "RAD5010", "16.3.2026", "dates are written year-month-day, for example `2026-03-16`")]
    [InlineData("{ rules: { crak: refuted } }", "RAD6003", "crak", "did you mean `crack`?")]
    [InlineData("{ rules: { spokes: refuted } }", "RAD6003", "spokes", "a rule is named by its whole id, as it stands after `id:` in its file")]
    [InlineData("{ reevaluation: { due_in_days: soon } }", "RAD6004", "soon", "write a whole number of days, 0 for now")]
    [InlineData("{ reevaluation: { due_in_days: -1 } }", "RAD6004", "-1", "write a whole number of days, 0 for now")]
    public void A_slip_in_an_expectation_is_reported(string expect, string code, string underlined, string? help)
    {
        var diagnostic = BicyclePack.Case(Sound, expect).Diagnostics.Should().ContainSingle().Subject;
        (diagnostic.Code, diagnostic.Span!.Value.Text, diagnostic.Help).Should().Be((code, underlined, help));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public void A_case_that_expects_nothing_is_reported(string expect)
    {
        var diagnostic = BicyclePack.Case(Sound, expect).Diagnostics.Should().ContainSingle().Subject;
        (diagnostic.Code, diagnostic.Span!.Value.Text).Should().Be(("RAD6002", "it"));
    }

    [Fact]
    public void A_case_without_an_id_is_reported() =>
        BicyclePack.Load("as_of: 2026-03-16\nexpect: { disposition: ride }").Diagnostics.Select(d => d.ToString()).Should().Equal("cases/1.yaml:1:8: error RAD1012: `id` is missing in a case");

    [Fact]
    public void Two_cases_with_one_id_are_reported_whatever_files_they_stand_in()
    {
        const string text = "id: twin\nas_of: 2026-03-16\nexpect: { disposition: ride }";
        var diagnostic = BicyclePack.Load(text, text).Diagnostics.Should().ContainSingle().Subject;
        diagnostic.ToString().Should().Be("cases/2.yaml:1:5: error RAD3007: case `twin` is defined twice");
        diagnostic.Help.Should().Contain("cases/1.yaml:1:5");
    }

    [Fact]
    public void Values_the_vocabulary_refuses_are_reported_before_anything_runs() =>
        BicyclePack.Case("{ frame_cracked: 3, chian_dry: absent }", "{ disposition: ride }").Diagnostics.Select(d => d.Code).Should().Equal("RAD5002", "RAD5001");

    [Fact]
    public void A_text_that_is_no_case_file_is_reported() =>
        BicyclePack.Load("id: [").Diagnostics.Should().Contain(d => d.Code == "RAD1001");

    [Fact]
    public void A_case_file_with_the_wrong_ending_is_reported() =>
        PackCases.Load([new("cases/a.yaml", "id: a\nas_of: 2026-03-16\nexpect: { disposition: ride }"), new("cases/b.yml", ""), new("cases/notes.txt", ""), new("cases/.hidden/c.yml", "")], BicyclePack.Pack)
            .Diagnostics.Select(d => d.ToString()).Should().Equal("cases/b.yml:1:1: error RAD1017: a rule file must end in `.yaml`");

    [Fact]
    public void A_pack_without_cases_is_reported() =>
        BicyclePack.Load().Diagnostics.Select(d => d.Code).Should().Equal("RAD6001");

    [Fact]
    public void Nothing_runs_while_a_case_file_has_errors()
    {
        var cases = BicyclePack.Case(Sound, "{ disposition: wlak }");
        cases.Invoking(c => c.Run()).Should().Throw<CaseFileException>()
            .WithMessage("The case files have 1 error:\n*`wlak`*").Which.Diagnostics.Should().Equal(cases.Diagnostics);
        cases.Invoking(c => c.Coverage()).Should().Throw<CaseFileException>();
    }

    [Fact]
    public void Cases_of_a_pack_with_errors_are_refused() =>
        FluentActions.Invoking(() => PackCases.Load([], RulePack.Load([]))).Should().Throw<RulePackException>();

    [Fact]
    public void Cases_are_read_from_the_folder_in_the_order_of_their_paths()
    {
        var folder = Directory.CreateTempSubdirectory("cases-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "cases", "more"));
            File.WriteAllText(Path.Combine(folder.FullName, "cases", "more", "b.yaml"), "id: b\nas_of: 2026-03-16\nexpect: { disposition: walk }");
            File.WriteAllText(Path.Combine(folder.FullName, "cases", "a.yaml"), "id: a2\nas_of: 2026-03-16\nexpect: { disposition: ride }\n---\nid: a1\nas_of: 2026-03-16\nexpect: { disposition: ride }");
            var results = PackCases.Load(folder.FullName, BicyclePack.Pack).Run();
            results.Select(r => (r.Case.Id, r.Case.File, r.Passed)).Should().Equal(("a2", "cases/a.yaml", true), ("a1", "cases/a.yaml", true), ("b", "cases/more/b.yaml", false));
            results[2].Mismatches.Single().ToString().Should().Be($"{folder.FullName.Replace('\\', '/')}/cases/more/b.yaml:3:24: error RAD6005: case `b`: disposition: expected walk, found ride");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
