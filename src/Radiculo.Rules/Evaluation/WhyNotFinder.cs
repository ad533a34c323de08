using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// Finds the smallest set of tests that would have to come out otherwise for a condition to hold. Works on sets of repairs: "any" offers the repairs of each item, "all" one
/// repair of every item together. Keeps the best few dozen sets at each step, which bounds the work; of equally small ones it prefers what is merely unknown.
/// </summary>
internal sealed class WhyNotFinder(Outcome outcome)
{
    private const int Kept = 64;

    /// <summary>A test and what it should have been.</summary>
    public readonly record struct Repair(BoundTest Test, bool Wanted);

    /// <summary>The smallest repair; empty if the condition holds, null if nothing could make it hold.</summary>
    public IReadOnlyList<Repair>? Find(BoundCondition condition) => Repairs(condition, true).FirstOrDefault()?.Values.ToList();

    public Truth TruthOf(BoundCondition condition) => condition switch
    {
        GroupCondition { Kind: GroupKind.All } group => group.Items.Aggregate(Truth.True, (t, i) => t.And(TruthOf(i))),
        GroupCondition { Kind: GroupKind.Any } group => group.Items.Aggregate(Truth.False, (t, i) => t.Or(TruthOf(i))),
        GroupCondition { Kind: GroupKind.None } group => group.Items.Aggregate(Truth.False, (t, i) => t.Or(TruthOf(i))).Not(),
        GroupCondition group => AtLeast(group),
        BoundTest test => outcome.TruthOfTest(test),
        _ => Truth.True,
    };

    private Truth AtLeast(GroupCondition group)
    {
        var truths = group.Items.Select(TruthOf).ToList();
        return truths.Count(t => t == Truth.True) >= group.Count ? Truth.True : truths.Count(t => t != Truth.False) >= group.Count ? Truth.Unknown : Truth.False;
    }

    private IEnumerable<ImmutableSortedDictionary<int, Repair>> Repairs(BoundCondition condition, bool wanted)
    {
        if (TruthOf(condition) == wanted.ToTruth()) return [ImmutableSortedDictionary<int, Repair>.Empty];
        return condition switch
        {
            GroupCondition { Kind: GroupKind.All } group => wanted ? Together(group.Items, true) : Either(group.Items, false),
            GroupCondition { Kind: GroupKind.Any } group => wanted ? Either(group.Items, true) : Together(group.Items, false),
            GroupCondition { Kind: GroupKind.None } group => wanted ? Together(group.Items, false) : Either(group.Items, true),
            GroupCondition group => Together(Cheapest(group, wanted), wanted),
            ConceptTest { Question: ConceptQuestion.Present } test => Repairs(outcome.Program.Pack.Concepts[test.Concept].When, wanted),
            ConceptTest { Question: ConceptQuestion.Absent } test => Repairs(outcome.Program.Pack.Concepts[test.Concept].When, !wanted),
            BoundTest test => [ImmutableSortedDictionary<int, Repair>.Empty.Add(outcome.Program.Tests[test], new Repair(test, wanted))],
            _ => [],
        };
    }

    private IEnumerable<ImmutableSortedDictionary<int, Repair>> Either(IEnumerable<BoundCondition> items, bool wanted) => Best(items.SelectMany(i => Repairs(i, wanted)));

    private IEnumerable<ImmutableSortedDictionary<int, Repair>> Together(IEnumerable<BoundCondition> items, bool wanted)
    {
        IEnumerable<ImmutableSortedDictionary<int, Repair>> sofar = [ImmutableSortedDictionary<int, Repair>.Empty];
        foreach (var item in items)
        {
            var more = Repairs(item, wanted).ToList();
            sofar = Best(sofar.SelectMany(s => more.Select(m => Merge(s, m))).OfType<ImmutableSortedDictionary<int, Repair>>());
        }

        return sofar;
    }

    /// <summary>The items to change for "at least": as many as are lacking (or too many), those that take least.</summary>
    private IEnumerable<BoundCondition> Cheapest(GroupCondition group, bool wanted)
    {
        var needed = wanted ? group.Count : group.Items.Length - group.Count + 1;
        return group.Items.OrderBy(i => Repairs(i, wanted).FirstOrDefault()?.Count ?? int.MaxValue).Take(needed);
    }

    /// <summary>Both sets as one, or null if they want opposite things of one test.</summary>
    private static ImmutableSortedDictionary<int, Repair>? Merge(ImmutableSortedDictionary<int, Repair> a, ImmutableSortedDictionary<int, Repair> b)
    {
        foreach (var (node, repair) in b)
        {
            if (a.TryGetValue(node, out var other) && other.Wanted != repair.Wanted) return null;
        }

        return a.SetItems(b);
    }

    private List<ImmutableSortedDictionary<int, Repair>> Best(IEnumerable<ImmutableSortedDictionary<int, Repair>> sets) =>
        [.. sets.OrderBy(s => s.Count).ThenBy(s => s.Values.Count(r => outcome.TruthOfTest(r.Test) != Truth.Unknown)).Take(Kept)];
}
