using Radiculo.Rules.Model;
using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.Packs;

/// <summary>A pack that has nothing to do with the spine runs on the same C#.</summary>
public class OttawaAnkleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Radiculo.Rules.Tests", "Packs", "ottawa-ankle");
    private static readonly RulePack Pack = RulePack.Load(Folder);
    private static readonly PackCases Cases = PackCases.Load(Folder, Pack);

    public static TheoryData<string> Ids => [.. Cases.Cases.Select(c => c.Id)];

    [Fact]
    public void The_pack_and_its_cases_are_flawless() =>
        Pack.Diagnostics.Concat(Cases.Diagnostics).Select(d => d.Render()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_decision_is_the_expected_one(string id) =>
        string.Join('\n', Cases.Cases.Single(c => c.Id == id).Run(Pack.CreateEngine()).Mismatches.Select(m => m.Diagnostic.Render())).Should().BeEmpty();

    [Fact]
    public void Every_rule_is_seen_to_hold_and_seen_not_to_hold() =>
        Cases.Coverage().Gaps.Select(g => g.ToString()).Should().BeEmpty();

    [Fact]
    public void It_shares_no_rung_and_no_treatment_with_the_shipped_pack()
    {
        var shipped = RulePack.LumbosacralRadiculopathy.Bound.Catalogue;
        Pack.Bound.Catalogue.Dispositions.Select(d => d.Id).Should().NotIntersectWith(shipped.Dispositions.Select(d => d.Id));
        Pack.Bound.Catalogue.Treatments.Select(t => t.Id).Should().NotIntersectWith(shipped.Treatments.Select(t => t.Id));
        Pack.Bound.Facts.Select(f => f.Id).Should().NotIntersectWith(RulePack.LumbosacralRadiculopathy.Bound.Facts.Select(f => f.Id));
    }
}
