using CsCheck;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference.Generated;
using Xunit.Abstractions;

namespace Radiculo.Rules.Tests.Reference;

public class GeneratedPackAgreementTests(ITestOutputHelper output)
{
    [Fact]
    public void The_engine_decides_generated_packs_as_the_page_reads()
    {
        var (packs, cases) = (0, 0);
        GeneratedPack.Gen.Sample(
            sample =>
            {
                Interlocked.Increment(ref packs);
                Interlocked.Add(ref cases, sample.Cases.Count);
                var pack = sample.Load();
                pack.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Render()).Should().BeEmpty("a generated pack checks");
                var engine = pack.CreateEngine();
                foreach (var text in sample.Cases) Agreement.Disagreements(pack, engine, CaseFile.ParseOne(text)).Should().BeEmpty($"of the case\n{text}\n");
            },
            iter: 4000,
            print: sample => sample.ToString());
        output.WriteLine($"{packs} packs, {cases} cases");
    }
}
