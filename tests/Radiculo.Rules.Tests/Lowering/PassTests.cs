using System.Globalization;
using System.Text.RegularExpressions;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Machine;

namespace Radiculo.Rules.Tests.Lowering;

/// <summary>What each pass makes of a condition, printed; the expectations stand in <c>passes.md</c>.</summary>
public partial class PassTests
{
    private static readonly string[] Columns = ["translated", "with due dates", "flattened"];

    private static readonly List<IReadOnlyDictionary<string, string>> Rows =
        [.. MarkdownTable.Rows(Path.Combine(Repository.Root, "tests", "Radiculo.Rules.Tests", "Lowering", "passes.md"))];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Rows.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_pass_prints_what_the_page_says(int row)
    {
        var due = Rows[row]["due"];
        var pack = ConditionsPack.Load(Rows[row]["when"], due.Length == 0 ? "advice: note" : $"reevaluate: {{ due: {due}, reason: later }}");
        pack.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        var printed = new List<string>();
        Lowerer.Passes.Run(pack.Bound, (_, stage) =>
        {
            if (stage is CorePack core) printed.Add(Print(core));
        });

        printed.Should().Equal(Columns.Select(c => Rows[row][c]), "of row {0}", (row + 1).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_page_has_a_column_for_every_pass_that_gives_conditions() => Lowerer.Passes.Names.Should().Equal([.. Columns, "assembled"]);

    [GeneratedRegex("(?<=[0-9])000000\\b")]
    private static partial Regex WholeUnits();

    /// <summary>The rule with facts by their names and numbers in whole units.</summary>
    private static string Print(CorePack core)
    {
        var text = core.Rules.Single().ToString()!;
        return WholeUnits().Replace(core.Source.Facts.Reverse().Aggregate(text, (t, f) => t.Replace($"f{f.Index}", f.Id, StringComparison.Ordinal)), "");
    }
}
