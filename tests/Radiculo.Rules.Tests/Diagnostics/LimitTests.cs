using System.Globalization;
using System.Reflection;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Diagnostics;

/// <summary>The language page's table of limits against the code; and of each limit, what is just within it and what is one too many.</summary>
public class LimitTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Page =
        [.. MarkdownTable.Rows(Path.Combine(Repository.Root, "rules/README.md")).Where(r => r.ContainsKey("limit") && r.ContainsKey("code"))];

    public static TheoryData<int, string> Numbered
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var number = 0; number < Limit.All.Count; number++) data.Add(number, Limit.All[number].Row);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public void What_is_within_a_limit_is_read_and_one_more_is_an_error_at_its_place(int number, string row)
    {
        var limit = Limit.All[number];
        var within = limit.Try(limit.Value);
        within.Select(d => d.Code).Should().NotContain(limit.Code, row);
        if (limit.Code != "RAD1099") within.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).Should().BeEmpty();
        var beyond = limit.Try(limit.Value + 1).Should().ContainSingle(d => d.Code == limit.Code).Subject;
        beyond.Location!.ToString().Should().Be(limit.Place);
        if (limit.Code != "RAD1099") beyond.Severity.Should().Be(DiagnosticSeverity.Error);
    }

    [Fact]
    public void The_page_says_of_each_limit_what_the_code_says() =>
        Page.Select(r => (r["what"], NumberIn(r["limit"]), r["code"])).Should().BeEquivalentTo(Limit.All.Select(l => (l.Row, l.Value, l.Code)).Distinct());

    [Fact]
    public void Every_limit_of_the_code_is_on_the_page_and_is_tried() =>
        typeof(Limits).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Select(f => $"{nameof(Limits)}.{f.Name}").Should().BeSubsetOf(Limit.All.Select(l => l.Name));

    [Fact]
    public void The_page_on_diagnostics_names_the_same_numbers()
    {
        var sections = File.ReadAllText(Path.Combine(Repository.Root, "rules/DIAGNOSTICS.md")).Split("\n### ").Skip(1).ToDictionary(s => s[..7], StringComparer.Ordinal);
        Page.Where(r => !sections[r["code"]].Contains(r["limit"].Replace(" in a row", "", StringComparison.Ordinal), StringComparison.Ordinal)).Select(r => r["what"]).Should().BeEmpty();
    }

    private static int NumberIn(string cell)
    {
        var words = cell.Split(' ');
        var number = int.Parse(words[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return words.Contains("MiB") ? number << 20 : number;
    }
}
