using Radiculo.Rules.Tests;

namespace Radiculo.Rules.NRules.Tests;

public class ShippedCasesTests
{
    private static readonly ITriageEngine BuiltIn = RulePack.LumbosacralRadiculopathy.CreateEngine();
    private static readonly ITriageEngine NRules = RulePack.LumbosacralRadiculopathy.CreateNRulesEngine();

    public static TheoryData<string> CaseFiles => [.. Directory.GetFiles(Path.Combine(Repository.ShippedPack, "cases"), "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(CaseFiles))]
    public void Both_engines_give_the_same_bytes_on_every_shipped_case(string file)
    {
        var cases = CaseFile.Load(Path.Combine(Repository.ShippedPack, "cases", file)).Cases;

        cases.Should().NotBeEmpty();
        foreach (var patient in cases) NRules.Evaluate(patient).ShouldEqual(BuiltIn.Evaluate(patient));
    }
}
