using Snapshooter.Xunit;

namespace Radiculo.Rules.Tests.Cli;

/// <summary>What a clinician reads, whole: a changed word of the tool or the pack shows as a changed page.</summary>
public class DecisionSnapshotTests
{
    [Theory]
    [InlineData("patient-clean-first-visit")]
    [InlineData("patient-two-weeks-doing-badly")]
    [InlineData("patient-pregnant-saddle")]
    [InlineData("patient-phone-call-half-answered")]
    public void A_decision_is_read_on_one_whole_page_that_stays_as_it_was_accepted(string id)
    {
        var page = ToolRun.With(CaseTexts.Shipped(id), "triage", "-").Output;

        Snapshot.Match(WithoutHash(page), $"{nameof(DecisionSnapshotTests)}.{id}");
    }

    private static string WithoutHash(string page) => page.Replace(RulePack.LumbosacralRadiculopathy.Pack.Hash[..12], "(hash)", StringComparison.Ordinal);
}
