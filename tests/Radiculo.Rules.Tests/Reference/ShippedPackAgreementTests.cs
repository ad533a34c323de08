using CsCheck;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference.Generated;
using Xunit.Abstractions;

namespace Radiculo.Rules.Tests.Reference;

public class ShippedPackAgreementTests(ITestOutputHelper output)
{
    private static readonly RulePack Pack = RulePack.Load(Repository.ShippedPack);

    [Fact]
    public void The_engine_decides_every_shipped_case_as_the_page_reads()
    {
        var engine = Pack.CreateEngine();
        var cases = Directory.EnumerateFiles(Path.Combine(Repository.ShippedPack, "cases"), "*.yaml", SearchOption.AllDirectories).Select(CaseFile.Load).SelectMany(f => f.Cases).ToList();
        cases.Should().HaveCountGreaterThan(100);
        cases.SelectMany(c => Agreement.Disagreements(Pack, engine, c).Select(d => $"{c.Id}: {d}")).Should().BeEmpty();
        output.WriteLine($"{cases.Count} cases");
    }

    [Fact]
    public void The_engine_decides_generated_patients_of_the_shipped_pack_as_the_page_reads()
    {
        var engine = Pack.CreateEngine();
        new GeneratedPatients(Pack.Bound).Sample(text => Agreement.Disagreements(Pack, engine, CaseFile.ParseOne(text)).Should().BeEmpty(), iter: 1500, print: text => $"\n{text}\n");
    }

    [Fact]
    public void Generated_patients_reach_every_status_and_nearly_every_rule()
    {
        var engine = Pack.CreateEngine();
        var patients = new GeneratedPatients(Pack.Bound);
        var decisions = Enumerable.Range(0, 3000).Select(seed => engine.Evaluate(CaseFile.ParseOne(patients.Generate(new PCG(1, (ulong)seed), null, out _)))).ToList();
        decisions.Select(d => d.Status).Distinct().Should().HaveCount(3);
        var silent = Pack.RuleIds.Where(r => decisions.All(d => d.VerdictOf(r) != Verdict.Satisfied)).ToList();
        output.WriteLine($"{Pack.RuleIds.Count} rules, never satisfied: {string.Join(", ", silent)}");
        silent.Count.Should().BeLessThan(Pack.RuleIds.Count / 10);
    }
}
