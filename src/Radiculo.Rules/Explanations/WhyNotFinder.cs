using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// Finds the smallest set of tests that would have to come out otherwise for a condition to hold, all else being as recorded. Tries sets of one size before those of the next:
/// settles a test that a lacking part of the condition could turn on, looks what is lacking then, and so on. Of equally small sets it prefers what is merely unknown.
/// Work is bounded; a condition with more ways than that gets a set that is enough, if not certainly the smallest.
/// </summary>
internal sealed class WhyNotFinder(Trace trace)
{
    private const int MostSteps = 4000;
    private const int Never = int.MaxValue / 2;

    private readonly Dictionary<int, bool> _settled = [];
    private readonly HashSet<(int Subject, bool Wanted)> _excluded = [];
    private readonly List<Repair> _path = [];
    private List<Repair>? _best;
    private int _version;
    private int _steps;

    /// <summary>A test and what it should have been.</summary>
    public readonly record struct Repair(BoundTest Test, bool Wanted);

    /// <summary>Whether the last search ended before it had looked everywhere, and found nothing.</summary>
    public bool GaveUp => _best is null && _steps >= MostSteps;

    /// <summary>The smallest repair; empty if the condition holds, null if nothing could make it hold, or if it gave up.</summary>
    public IReadOnlyList<Repair>? Find(BoundCondition condition)
    {
        var root = RepairTree.Of(condition, trace);
        _best = null;
        _steps = 0;
        for (var size = Least(root, true); size <= root.Subjects.Count && _best is null && _steps < MostSteps; size++) Search(root, size);
        if (_best is not null || _steps < MostSteps) return _best;
        _steps = 0;
        Search(root, Never - 1, firstWillDo: true);
        return _best;
    }

    /// <summary>Whether no better set can be found, or none at all in time.</summary>
    private bool IsDone(bool firstWillDo) => _steps >= MostSteps || (_best is not null && (firstWillDo || KnownIn(_best) == 0));

    private int KnownIn(List<Repair> repairs) => repairs.Count(r => trace.TruthOfTest(r.Test) != Truth.Unknown);

    private void Search(RepairPart root, int left, bool firstWillDo = false)
    {
        if (IsDone(firstWillDo)) return;
        _steps++;
        if (TruthOf(root) == Truth.True)
        {
            if (_best is null || KnownIn(_path) < KnownIn(_best)) _best = [.. _path];
            return;
        }

        if (Least(root, true) > left) return;
        var tried = new List<(int, bool)>();
        foreach (var (part, wanted) in Lacking(root, true, []).DistinctBy(c => (c.Part.Subject, c.Wanted != c.Part.IsOpposite)).OrderBy(c => c.Part.Recorded != Truth.Unknown).ToList())
        {
            var choice = (part.Subject, wanted != part.IsOpposite);
            Settle(choice.Subject, choice.Item2);
            _path.Add(new Repair(part.Test!, wanted));
            Search(root, left - 1, firstWillDo);
            _path.RemoveAt(_path.Count - 1);
            Settle(choice.Subject, null);
            if (IsDone(firstWillDo)) break;

            // sets with this choice have all been looked at
            _excluded.Add(choice);
            tried.Add(choice);
        }

        _excluded.ExceptWith(tried);
        _version++;
    }

    private void Settle(int subject, bool? value)
    {
        if (value is null) _settled.Remove(subject);
        else _settled.Add(subject, value.Value);
        _version++;
    }

    /// <summary>Tests of which every repair of the part has at least one. A concept that many parts share is gone through once.</summary>
    private IEnumerable<(RepairPart Part, bool Wanted)> Lacking(RepairPart part, bool wanted, HashSet<(RepairPart, bool)> seen)
    {
        if (!seen.Add((part, wanted))) return [];
        if (part.Test is not null) return Least(part, wanted) == 1 ? [(part, wanted)] : [];
        var (wantedOfItems, needed, lacking) = Needs(part, wanted);
        return (needed == lacking.Count ? lacking.Take(1) : lacking).SelectMany(i => Lacking(i, wantedOfItems, seen));
    }

    /// <summary>What a group asks of its items, of how many more of them, and the items that are not so yet.</summary>
    private (bool Wanted, int Needed, List<RepairPart> Lacking) Needs(RepairPart part, bool wanted)
    {
        var wantedOfItems = wanted != part.IsOpposite;
        var lacking = part.Items.Where(i => TruthOf(i) != wantedOfItems.ToTruth()).ToList();
        var enough = wantedOfItems ? part.Count : part.Items.Length - part.Count + 1;
        return (wantedOfItems, enough - (part.Items.Length - lacking.Count), lacking);
    }

    /// <summary>How many tests must change at the least; items that share no test add up.</summary>
    private int Least(RepairPart part, bool wanted)
    {
        if (TruthOf(part) == wanted.ToTruth()) return 0;
        return part.Least[wanted ? 1 : 0] ??= part.Test is not null ? LeastOfTest(part, wanted) : LeastOfGroup(part, wanted);
    }

    private int LeastOfTest(RepairPart part, bool wanted) =>
        _settled.ContainsKey(part.Subject) || _excluded.Contains((part.Subject, wanted != part.IsOpposite)) ? Never : 1;

    private int LeastOfGroup(RepairPart part, bool wanted)
    {
        var (wantedOfItems, needed, lacking) = Needs(part, wanted);
        var items = lacking.Select(i => (Part: i, Least: Least(i, wantedOfItems))).Where(i => i.Least < Never).OrderBy(i => i.Least).ToList();
        if (items.Count < needed) return Never;
        var subjects = new HashSet<int>();
        var apart = items.Where(i => !subjects.Overlaps(i.Part.Subjects) && AddTo(subjects, i.Part)).ToList();
        if (apart.Count == items.Count || needed == lacking.Count) return Math.Max(apart.Take(needed).Sum(i => i.Least), items[needed - 1].Least);
        return items[needed - 1].Least;

        static bool AddTo(HashSet<int> subjects, RepairPart part)
        {
            subjects.UnionWith(part.Subjects);
            return true;
        }
    }

    private Truth TruthOf(RepairPart part)
    {
        if (part.Version == _version) return part.Truth;
        part.Version = _version;
        part.Least[0] = part.Least[1] = null;
        return part.Truth = part.Test is not null ? TruthOfTest(part) : TruthOfGroup(part);
    }

    private Truth TruthOfTest(RepairPart part) => _settled.TryGetValue(part.Subject, out var value) ? (value != part.IsOpposite).ToTruth() : part.Recorded;

    private Truth TruthOfGroup(RepairPart part)
    {
        var (certain, possible) = (0, 0);
        foreach (var item in part.Items)
        {
            var truth = TruthOf(item);
            if (truth == Truth.True) certain++;
            if (truth != Truth.False) possible++;
        }

        var enough = TruthExtensions.AtLeast(part.Count, certain, possible);
        return part.IsOpposite ? enough.Not() : enough;
    }
}
