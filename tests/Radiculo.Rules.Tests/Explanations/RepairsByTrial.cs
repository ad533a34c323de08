using Radiculo.Rules.Binding;
using Radiculo.Rules.Explanations;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Tests.Explanations;

/// <summary>
/// The smallest repairs of a condition by trying every set of tests, the smaller sets first. A test is known by its node, and "present" and "absent" of one finding as one question.
/// </summary>
internal sealed class RepairsByTrial(Trace trace)
{
    /// <summary>What a set of repairs makes of a condition; everything else stays as it is recorded.</summary>
    public bool Holds(BoundCondition condition, IEnumerable<WhyNotFinder.Repair> repairs)
    {
        var settled = new Dictionary<object, bool>();
        foreach (var (test, wanted) in repairs) settled[Subject(test)] = wanted == IsAskedAsIs(test);
        return TruthOf(condition, settled) == Truth.True;
    }

    /// <summary>The size of the smallest set that makes it hold; null if none of up to that many tests does.</summary>
    public int? Smallest(BoundCondition condition, int most)
    {
        var tests = Tests(condition).DistinctBy(Subject).ToList();
        for (var size = 0; size <= most; size++)
        {
            if (Sets(tests, size).Any(s => Holds(condition, s))) return size;
        }

        return null;
    }

    public IEnumerable<BoundTest> Tests(BoundCondition condition) => condition switch
    {
        GroupCondition group => group.Items.SelectMany(Tests),
        ConceptTest { Question: ConceptQuestion.Present or ConceptQuestion.Absent } test => Tests(trace.Program.Pack.Concepts[test.Concept].When),
        BoundTest test => [test],
        _ => [],
    };

    private static IEnumerable<WhyNotFinder.Repair[]> Sets(List<BoundTest> tests, int size)
    {
        if (size == 0) return [[]];
        return tests.SelectMany((test, i) => new[] { true, false }.SelectMany(wanted =>
            Sets(tests[(i + 1)..], size - 1).Select(rest => (WhyNotFinder.Repair[])[new(test, wanted), .. rest])));
    }

    private object Subject(BoundTest test) => test is FindingTest finding ? finding.Fact : trace.Program.Tests[test];

    private static bool IsAskedAsIs(BoundTest test) => test is not FindingTest { Present: false };

    private Truth TruthOf(BoundCondition condition, Dictionary<object, bool> settled)
    {
        switch (condition)
        {
            case AlwaysCondition:
                return Truth.True;
            case ConceptTest { Question: ConceptQuestion.Present } test:
                return TruthOf(trace.Program.Pack.Concepts[test.Concept].When, settled);
            case ConceptTest { Question: ConceptQuestion.Absent } test:
                return TruthOf(trace.Program.Pack.Concepts[test.Concept].When, settled).Not();
            case BoundTest test:
                return settled.TryGetValue(Subject(test), out var value) ? (value == IsAskedAsIs(test)).ToTruth() : trace.TruthOfTest(test);
        }

        var group = (GroupCondition)condition;
        var truths = group.Items.Select(i => TruthOf(i, settled)).ToList();
        var (certain, possible) = (truths.Count(t => t == Truth.True), truths.Count(t => t != Truth.False));
        return group.Kind switch
        {
            GroupKind.All => AtLeast(truths.Count),
            GroupKind.Any => AtLeast(1),
            GroupKind.None => AtLeast(1).Not(),
            _ => AtLeast(group.Count),
        };

        Truth AtLeast(int count) => certain >= count ? Truth.True : possible >= count ? Truth.Unknown : Truth.False;
    }
}
