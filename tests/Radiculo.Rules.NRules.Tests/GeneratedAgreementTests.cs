using CsCheck;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests;
using Radiculo.Rules.Tests.Reference;
using Radiculo.Rules.Tests.Reference.Generated;

namespace Radiculo.Rules.NRules.Tests;

public class GeneratedAgreementTests
{
    [Fact]
    public void All_three_readings_agree_on_generated_patients_of_the_shipped_pack()
    {
        var pack = RulePack.Load(Repository.ShippedPack);
        var (builtIn, nrules) = (pack.CreateEngine(), pack.CreateNRulesEngine());
        new GeneratedPatients(pack.Bound).Sample(text => ShouldAgree(pack, builtIn, nrules, text), iter: 10_000, print: text => $"\n{text}\n");
    }

    [Fact]
    public void All_three_readings_agree_on_generated_packs() => GeneratedPack.Gen.Sample(
        sample =>
        {
            var pack = sample.Load();
            var (builtIn, nrules) = (pack.CreateEngine(), pack.CreateNRulesEngine());
            foreach (var text in sample.Cases) ShouldAgree(pack, builtIn, nrules, text);
        },
        iter: 1_000,
        print: sample => sample.ToString());

    private static void ShouldAgree(RulePack pack, ITriageEngine builtIn, ITriageEngine nrules, string text)
    {
        var patient = CaseFile.ParseOne(text);
        nrules.Evaluate(patient).ShouldEqual(builtIn.Evaluate(patient));
        Agreement.Disagreements(pack, nrules, patient).Should().BeEmpty($"of the case\n{text}\n");
    }
}
