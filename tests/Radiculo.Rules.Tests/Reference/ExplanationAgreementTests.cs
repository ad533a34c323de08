using CsCheck;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference.Generated;
using Xunit.Abstractions;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>Which conditions an explanation holds with which verdict and which values, against the reference reading.</summary>
public class ExplanationAgreementTests(ITestOutputHelper output)
{
    [Fact]
    public void Decisions_of_generated_packs_are_explained_as_they_are_read()
    {
        var (rules, conditions) = (0, 0);
        Gen.Select(GeneratedPack.Gen, Gen.Bool, (pack, shares) => shares ? pack.WithSharedNames() : pack).Sample(
            sample =>
            {
                foreach (var (actual, expected) in ExplanationOutlines.Of(sample))
                {
                    actual.Should().Equal(expected, "of {0}", sample);
                    Interlocked.Add(ref rules, expected.Count(l => l.StartsWith("  rule", StringComparison.Ordinal)));
                    Interlocked.Add(ref conditions, expected.Count(l => l.StartsWith("    ", StringComparison.Ordinal)));
                }
            },
            iter: 2500,
            print: sample => sample.ToString());
        output.WriteLine($"{rules} rules, {conditions} conditions");
    }

    [Fact]
    public void Decisions_of_the_shipped_pack_are_explained_as_they_are_read()
    {
        var pack = RulePack.Load(Repository.ShippedPack);
        var engine = pack.CreateEngine();
        var cases = Directory.EnumerateFiles(Path.Combine(Repository.ShippedPack, "cases"), "*.yaml", SearchOption.AllDirectories).Select(CaseFile.Load).SelectMany(f => f.Cases).ToList();
        cases.Should().HaveCountGreaterThan(100);
        foreach (var patient in cases)
        {
            var decision = engine.Evaluate(patient);
            ReferenceExplanation.Outline(decision.Explanation).Should().Equal(new ReferenceExplanation(pack.Bound, patient).Outline(decision), "of {0}", patient.Id);
        }
    }

    [Fact]
    public void Generated_packs_reach_what_is_told_apart()
    {
        var lines = Enumerable.Range(0, 400)
            .Select(seed => GeneratedPack.Gen.Generate(new PCG(1, (ulong)seed), null, out _))
            .SelectMany(p => ExplanationOutlines.Of(p).Concat(ExplanationOutlines.Of(p.WithSharedNames())))
            .SelectMany(o => o.Actual)
            .ToList();
        foreach (var kind in Enum.GetNames<ConclusionKind>()) lines.Should().Contain(l => l.StartsWith(kind + " ", StringComparison.Ordinal));
        foreach (var answer in Enum.GetNames<Answer>()) lines.Should().Contain(l => l.StartsWith($"    {answer}: ", StringComparison.Ordinal)).And.Contain(l => l.StartsWith($"      {answer}: ", StringComparison.Ordinal));
        lines.Should().Contain(l => l.StartsWith("  rule", StringComparison.Ordinal) && l.EndsWith(", again", StringComparison.Ordinal));
        lines.Should().Contain(l => l.StartsWith("    ", StringComparison.Ordinal) && l.EndsWith(", again", StringComparison.Ordinal));
        lines.Should().Contain(l => l.Contains("=?", StringComparison.Ordinal)).And.Contain(l => l.Contains("~?", StringComparison.Ordinal)).And.Contain(l => l.Contains(" ago", StringComparison.Ordinal)).And.Contain(l => l.Contains(" on 20", StringComparison.Ordinal));
    }
}
