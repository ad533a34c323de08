using Radiculo.Rules.Tests;

namespace Radiculo.Rules.NRules.Tests;

public class ShippedCasesTests
{
    private static readonly ITriageEngine BuiltIn = RulePack.LumbosacralRadiculopathy.CreateEngine();
    private static readonly ITriageEngine NRules = RulePack.LumbosacralRadiculopathy.CreateNRulesEngine();

    private static readonly string Folder = Path.Combine(Repository.ShippedPack, "cases");

    public static TheoryData<string> CaseFiles => [.. Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f))];

    [Theory]
    [MemberData(nameof(CaseFiles))]
    public void Both_engines_give_the_same_bytes_on_every_shipped_case(string file)
    {
        var cases = CaseFile.Load(Path.Combine(Folder, file)).Cases;

        cases.Should().NotBeEmpty();
        foreach (var patient in cases) NRules.Evaluate(patient).ShouldEqual(BuiltIn.Evaluate(patient));
    }
}
