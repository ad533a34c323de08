using CsCheck;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Explanations;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference.Generated;

namespace Radiculo.Rules.Tests.Explanations;

public class WhyNotPropertyTests
{
    /// <summary>Trying every set is only for conditions of that many tests.</summary>
    private const int MostTests = 10;

    [Fact]
    public void What_a_rule_lacks_is_enough_and_no_smaller_set_is() => Each((pack, patient, rule) =>
    {
        var trace = OutcomeOf(pack, patient);
        var trial = new RepairsByTrial(trace);
        if (trial.Tests(rule.When).Count() > MostTests) return;
        var found = new WhyNotFinder(trace).Find(rule.When);
        if (found is null)
        {
            trial.Smallest(rule.When, 3).Should().BeNull("{0} has a repair", rule.Id);
            return;
        }

        trial.Holds(rule.When, found).Should().BeTrue("{0} holds with {1}", rule.Id, string.Join(", ", found));
        if (found.Count is > 0 and <= 4) trial.Smallest(rule.When, found.Count - 1).Should().BeNull("{0} needs fewer than {1}", rule.Id, string.Join(", ", found));
    });

    [Fact]
    public void A_rule_holds_once_what_it_lacks_is_recorded()
    {
        var tried = 0;
        Each((pack, patient, rule) => Interlocked.Add(ref tried, IsRepairedByRecording(pack, patient, rule) ? 1 : 0));
        tried.Should().BeGreaterThan(200);
    }

    [Fact]
    public void What_a_rule_of_the_shipped_pack_lacks_is_enough()
    {
        var pack = RulePack.Load(Repository.ShippedPack);
        var cases = Directory.EnumerateFiles(Path.Combine(Repository.ShippedPack, "cases"), "*.yaml").Order(StringComparer.Ordinal).Select(CaseFile.Load).SelectMany(f => f.Cases);
        foreach (var patient in cases.Where((_, i) => i % 20 == 0))
        {
            var trace = OutcomeOf(pack, patient);
            foreach (var rule in pack.Program!.Rules)
            {
                var found = new WhyNotFinder(trace).Find(rule.When);
                found.Should().NotBeNull();
                new RepairsByTrial(trace).Holds(rule.When, found!).Should().BeTrue("{0} of {1} holds with {2}", rule.Id, patient.Id, string.Join(", ", found!));
            }
        }
    }

    private static bool IsRepairedByRecording(RulePack pack, PatientCase patient, Rule rule)
    {
        var engine = pack.CreateEngine();
        var trace = OutcomeOf(pack, patient);
        if (new WhyNotFinder(trace).Find(rule.When) is not { Count: > 0 } found || rule.Then.Reevaluate?.From is not null) return false;
        var tests = AllTests(pack.Bound, rule.When).ToList();
        if (tests.Any(t => t is ConceptTest { Question: ConceptQuestion.Known or ConceptQuestion.Unknown })) return false;
        var values = found.Select(r => (Fact: AskedAlone(r, tests), Value: ValueFor(r))).ToList();
        if (values.Any(v => v.Fact is null || v.Value is null)) return false;
        foreach (var (fact, value) in values) patient[fact!] = value!.Value;
        engine.Evaluate(patient).VerdictOf(rule.Id).Should().Be(Verdict.Satisfied, "{0} lacked only {1}", rule.Id, string.Join(", ", found));
        return true;
    }

    private static Trace OutcomeOf(RulePack pack, PatientCase patient)
    {
        var record = new CaseBinder(pack.Bound.Facts).Bind(patient, new DiagnosticBag());
        return new Trace(pack.Program!, record, new Evaluator(MachineBuilder.Build(pack.Program!)).TruthsOfNodes(record));
    }

    private static void Each(Action<RulePack, PatientCase, Rule> check) => GeneratedPack.Gen.Sample(
        sample =>
        {
            var pack = sample.Load();
            foreach (var text in sample.Cases)
            {
                foreach (var rule in pack.Program!.Rules) check(pack, CaseFile.ParseOne(text), rule);
            }
        },
        iter: 700,
        print: sample => sample.ToString());

    private static IEnumerable<BoundTest> AllTests(BoundPack pack, BoundCondition condition) => condition switch
    {
        GroupCondition group => group.Items.SelectMany(i => AllTests(pack, i)),
        ConceptTest test => AllTests(pack, pack.Concepts[test.Concept].When).Prepend(test),
        BoundTest test => [test],
        _ => [],
    };

    /// <summary>The fact of a repair, if no other condition of the rule looks at it.</summary>
    private static string? AskedAlone(WhyNotFinder.Repair repair, List<BoundTest> tests)
    {
        var fact = repair.Test switch
        {
            FindingTest test => test.Fact.Id,
            OneOfTest { Value: FactToday today } => today.Fact.Id,
            IncludesTest test => test.Fact.Id,
            _ => null,
        };
        return fact is null || tests.Any(t => t.ToString() != repair.Test.ToString() && t.ToString().Split(' ', ',', '[', ']').Contains(fact)) ? null : fact;
    }

    private static FactValue? ValueFor(WhyNotFinder.Repair repair) => repair.Test switch
    {
        FindingTest test => test.Present == repair.Wanted ? Finding.Present : Finding.Absent,
        OneOfTest { Value: FactToday today } test => today.Fact.Values.Where((_, i) => test.Places.Contains(i) == repair.Wanted).Select(v => (FactValue?)v).FirstOrDefault(),
        IncludesTest test => FactValue.FromSet(repair.Wanted ? [test.Fact.Values[test.Place]] : []),
        _ => null,
    };
}
