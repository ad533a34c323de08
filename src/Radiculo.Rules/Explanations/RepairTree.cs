using System.Diagnostics;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>
/// A condition laid out for a search: every group is "at least so many of these", perhaps turned round, concepts are replaced by their
/// conditions, and tests that ask the same have one subject, "present" and "absent" of a finding included.
/// </summary>
internal sealed class RepairTree
{
    /// <summary>A concept that lies deeper is not opened; it is then itself what is lacking.</summary>
    private const int Deepest = 64;

    private readonly Trace _trace;
    private readonly Dictionary<int, RepairPart> _concepts = [];

    private RepairTree(Trace trace) => _trace = trace;

    public static RepairPart Of(BoundCondition condition, Trace trace) => new RepairTree(trace).Build(condition, 0);

    private RepairPart Build(BoundCondition condition, int depth) => condition switch
    {
        GroupCondition group => Group([.. group.Items.Select(i => Build(i, depth))], group.Kind, group.Count),
        ConceptTest { Question: ConceptQuestion.Present } test when depth < Deepest => OfConcept(test.Concept, depth),
        ConceptTest { Question: ConceptQuestion.Absent } test when depth < Deepest =>
            Group([OfConcept(test.Concept, depth)], GroupKind.None, 0),
        FindingTest test => new RepairPart
        {
            Test = test,
            Subject = -1 - test.Fact.Index,
            IsOpposite = !test.Present,
            Recorded = _trace.TruthOfTest(test),
        },
        BoundTest test => new RepairPart { Test = test, Subject = _trace.Program.Tests[test], Recorded = _trace.TruthOfTest(test) },
        AlwaysCondition => new RepairPart(),
        _ => throw new UnreachableException(),
    };

    private RepairPart OfConcept(int concept, int depth) =>
        _concepts.TryGetValue(concept, out var known)
            ? known
            : _concepts[concept] = Build(_trace.Program.Pack.Concepts[concept].When, depth + 1);

    private static RepairPart Group(RepairPart[] items, GroupKind kind, int count) => new()
    {
        Items = items,
        Count = kind switch
        {
            GroupKind.All => items.Length,
            GroupKind.AtLeast => count,
            GroupKind.Any or GroupKind.None => 1,
            _ => throw new UnreachableException(),
        },
        IsOpposite = kind == GroupKind.None,
    };
}

/// <summary>
/// A test, or "at least <see cref="Count"/> of <see cref="Items"/>". What it comes to is kept for one <see cref="Version"/> of the search.
/// </summary>
internal sealed class RepairPart
{
    private HashSet<int>? _subjects;

    public BoundTest? Test { get; init; }

    public int Subject { get; init; }

    public Truth Recorded { get; init; }

    public RepairPart[] Items { get; init; } = [];

    public int Count { get; init; }

    public bool IsOpposite { get; init; }

    public int Version { get; set; } = -1;

    public Truth Truth { get; set; }

    /// <summary>How many tests must change at the least for it to be false, and to be true; null while not worked out.</summary>
    public int?[] Least { get; } = new int?[2];

    public HashSet<int> Subjects => _subjects ??= Test is null ? [.. Items.SelectMany(i => i.Subjects)] : [Subject];
}
