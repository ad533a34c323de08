using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.ShippedPack;

public class CaseTests
{
    public static TheoryData<string> Ids => [.. ShippedCases.ById.Keys];

    [Fact]
    public void The_case_files_have_nothing_wrong_with_them() =>
        ShippedCases.All.Diagnostics.Select(d => d.Render()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_decision_is_the_expected_one(string id) =>
        string.Join('\n', ShippedCases.ById[id].Run(ShippedCases.Engine).Mismatches.Select(m => m.Diagnostic.Render())).Should().BeEmpty();

    [Fact]
    public void Every_rule_is_seen_to_hold_and_seen_not_to_hold() =>
        ShippedCases.All.Coverage().Gaps.Select(g => g.ToString()).Should().BeEmpty();
}
