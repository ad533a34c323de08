using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference;

namespace Radiculo.Rules.Tests.Machine;

/// <summary>Every form of condition true, false and unknown, from YAML to the engine; the expectations stand in the pages beside this file.</summary>
public class ConditionTableTests
{
    private static readonly string[] PageNames = [.. Directory.EnumerateFiles(ConditionTable.Folder, "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pages => [.. PageNames];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_condition_comes_out_as_its_row_says(string page)
    {
        var wrong = ConditionTable.Rows(page).Select(r => (Row: r, Verdict: Decide(r, $"'{r.Condition}'"))).Where(r => r.Verdict != r.Row.Expected);
        wrong.Select(r => $"{r.Row}: {r.Verdict}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void None_of_a_condition_is_its_opposite(string page)
    {
        var wrong = ConditionTable.Rows(page).Where(r => Decide(r, $"{{ none: ['{r.Condition}'] }}") != Verdict.Satisfied - (int)r.Expected);
        wrong.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_reference_reads_each_row_the_same(string page)
    {
        var wrong = ConditionTable.Rows(page).SelectMany(r =>
        {
            var pack = ConditionsPack.Load($"'{r.Condition}'");
            return Agreement.Disagreements(pack, pack.CreateEngine(), r.Case()).Select(d => $"{r}: {d}");
        });
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void The_pages_hold_every_form_with_every_answer()
    {
        var rows = PageNames.SelectMany(ConditionTable.Rows).ToList();
        rows.Should().HaveCountGreaterThan(300);
        string[] threeValued =
        [
            "is present", "is absent", "reflex is reduced", "is one of", "includes", " < ", " <= ", " > ", " >= ", " = ", "is between", "is at least", "is at most", "is better than", "is worse than",
            "time since", "at baseline", "at last visit", "gain in", "loss in", "since baseline", "since last visit", "over the last", "of [", "numb_cough is present",
        ];
        foreach (var form in threeValued) rows.Where(r => r.Condition.Contains(form, StringComparison.Ordinal)).Select(r => r.Is).Distinct().Should().BeEquivalentTo(["true", "false", "unknown"], "of `{0}`", form);
        foreach (var form in new[] { "is known", "is unknown", "was recorded" })
        {
            rows.Where(r => r.Condition.Contains(form, StringComparison.Ordinal)).Select(r => r.Is).Distinct().Should().BeEquivalentTo(["true", "false"], "of `{0}`", form);
        }
    }

    private static Verdict Decide(ConditionRow row, string when) => ConditionsPack.Load(when).CreateEngine().Evaluate(row.Case()).VerdictOf("row");
}
