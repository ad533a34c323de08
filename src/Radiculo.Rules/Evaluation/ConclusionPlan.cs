using System.Collections.Concurrent;
using System.Collections.Immutable;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>
/// One entry of a catalogue and the rules that speak of it. What they conclude depends on nothing but their verdicts, so a conclusion once built is kept and
/// shared by every decision in which the verdicts are the same.
/// </summary>
internal sealed class ConclusionPlan<TEntry, TConclusion>
    where TConclusion : class
{
    /// <summary>Two bits a rule; with more rules nothing is kept.</summary>
    private const int MostRules = 32;

    /// <summary>Enough for every combination that patients bring; bounds what an adversary can make it keep.</summary>
    private const int MostKept = 4096;

    private readonly Func<ConclusionPlan<TEntry, TConclusion>, ReadOnlySpan<Truth>, TConclusion> _build;
    private readonly ConcurrentDictionary<ulong, TConclusion> _kept = new();

    public ConclusionPlan(RuleProgram program, TEntry entry, IEnumerable<int> rules, Func<ConclusionPlan<TEntry, TConclusion>, ReadOnlySpan<Truth>, TConclusion> build)
    {
        Program = program;
        Entry = entry;
        Rules = [.. rules];
        Nodes = [.. Rules.Select(r => program.RuleNodes[r])];
        _build = build;
    }

    public RuleProgram Program { get; }

    public TEntry Entry { get; }

    /// <summary>The rules that speak of the entry, by their place in the program, in the order of their ids.</summary>
    public ImmutableArray<int> Rules { get; }

    private int[] Nodes { get; }

    /// <summary>The highest verdict among the rules.</summary>
    public Truth Highest(ReadOnlySpan<Truth> truths)
    {
        var highest = Truth.False;
        foreach (var node in Nodes) highest = highest.Or(truths[node]);
        return highest;
    }

    /// <summary>What the rules conclude of the entry.</summary>
    public TConclusion Conclude(ReadOnlySpan<Truth> truths)
    {
        if (Nodes.Length > MostRules) return _build(this, truths);
        var verdicts = 0UL;
        foreach (var node in Nodes) verdicts = (verdicts << 2) | (byte)truths[node];
        if (_kept.TryGetValue(verdicts, out var kept)) return kept;
        var built = _build(this, truths);
        return _kept.Count < MostKept ? _kept.GetOrAdd(verdicts, built) : built;
    }

    /// <summary>The ids of the rules with this verdict.</summary>
    public ImmutableArray<string> Ids(ReadOnlySpan<Truth> truths, Truth verdict)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < Nodes.Length; i++)
        {
            if (truths[Nodes[i]] == verdict) ids.Add(Program.Rules[Rules[i]].Id);
        }

        return ids.ToImmutable();
    }

    public Truth VerdictOf(int index, ReadOnlySpan<Truth> truths) => truths[Nodes[index]];
}
