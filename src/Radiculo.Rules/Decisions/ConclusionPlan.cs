using System.Collections.Immutable;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Decisions;

/// <summary>
/// One entry of a catalogue and the rules that speak of it. What they conclude depends on nothing but their verdicts, so a conclusion once
/// built is shared by the decisions in which the verdicts are the same.
/// </summary>
internal sealed class ConclusionPlan<TEntry, TConclusion>
    where TConclusion : class
{
    private readonly ConclusionOf<TEntry, TConclusion> _build;
    private readonly VerdictCache<TConclusion> _kept;
    private readonly RuleMask _mask;

    public ConclusionPlan(
        RuleProgram program, RuleOrder order, TEntry entry, IEnumerable<int> rules, ConclusionOf<TEntry, TConclusion> build)
    {
        Program = program;
        Entry = entry;
        Rules = [.. rules];
        Positions = [.. Rules.Select(order.PositionOf)];
        _mask = new RuleMask(Positions);
        _kept = new VerdictCache<TConclusion>(_mask);
        _build = build;
    }

    public RuleProgram Program { get; }

    public TEntry Entry { get; }

    /// <summary>The rules that speak of the entry, by their place in the program, in the order of their ids.</summary>
    public ImmutableArray<int> Rules { get; }

    /// <summary>Where the verdicts of <see cref="Rules"/> stand.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>The highest verdict among the rules.</summary>
    public Truth Highest(in RuleVerdicts verdicts) =>
        _mask.Overlaps(verdicts.Satisfied) ? Truth.True : _mask.Overlaps(verdicts.Undetermined) ? Truth.Unknown : Truth.False;

    /// <summary>What the rules conclude of the entry.</summary>
    public TConclusion Conclude(in RuleVerdicts verdicts)
    {
        if (_kept.TryGet(verdicts, out var kept)) return kept;
        var built = _build(this, verdicts);
        _kept.Keep(verdicts, built);
        return built;
    }

    /// <summary>The ids of the rules with this verdict.</summary>
    public ImmutableArray<string> Ids(in RuleVerdicts verdicts, Truth verdict)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < Rules.Length; i++)
        {
            if (verdicts[Positions[i]] == verdict) ids.Add(Program.Rules[Rules[i]].Id);
        }

        return ids.ToImmutable();
    }
}

/// <summary>Builds what the rules of a plan conclude.</summary>
internal delegate TConclusion ConclusionOf<TEntry, TConclusion>(ConclusionPlan<TEntry, TConclusion> plan, in RuleVerdicts verdicts)
    where TConclusion : class;
