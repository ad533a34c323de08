using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Decisions;

/// <summary>
/// Everything about a decision that does not depend on the case, worked out once for a program: which rules speak of what.
/// </summary>
internal sealed class DecisionPlan
{
    /// <summary>The language's word for a direction that is not shown, or contradicted.</summary>
    public static readonly DirectionalPreference NoDirection = new() { Value = "undetermined", Rules = [], Conflict = [] };

    private readonly string[] _dispositions;
    private readonly RuleMask _scopeRules;
    private readonly int[][] _entriesOfRule;

    public DecisionPlan(RuleProgram program, PackIdentity identity, int mostSteps = Evaluator.MostSteps)
    {
        Program = program;
        Pack = identity;
        var machine = MachineBuilder.Build(program);
        Evaluator = new Evaluator(machine, mostSteps);
        Order = machine.Order;
        Ladder = new Ladder(program, Order);
        var catalogue = program.Pack.Catalogue;
        _dispositions = [.. catalogue.Dispositions.Select(d => d.Id)];
        RedFlags = new RedFlagList(Plans<Label, RedFlag>(catalogue.RedFlags, t => One(t.RedFlag), RedFlagList.Conclude));
        Withholding = new Withholding(this);
        _entriesOfRule = new int[program.Rules.Length][];
        Array.Fill(_entriesOfRule, []);
        Scope = Group<Label, ScopeReason>(catalogue.ScopeReasons, t => One(t.OutOfScope), ScopeReasonOf);
        NerveRoots = Group<Label, NerveRoot>(catalogue.NerveRoots, t => t.NerveRoots, NerveRootOf);
        Directions = Group<Label, DirectionalPreference>(catalogue.Directions, t => One(t.Direction), DirectionOf);
        Advice = Group<AdviceEntry, Advice>(catalogue.Advice, t => t.Advice, AdviceOf);
        Treatments = Group<TreatmentEntry, Treatment>(
            catalogue.Treatments, t => t.Treatments.Select(x => x.Treatment), StanceBuilder.Treatment);
        Investigations = Group<InvestigationEntry, Investigation>(
            catalogue.Investigations, t => t.Investigations.Select(x => x.Investigation), StanceBuilder.Investigation);
        Reasons = Group<Label, ReasonRules>(catalogue.Reasons, t => One(t.Reevaluate?.Reason), ReevaluationBuilder.Conclude);
        _scopeRules = new RuleMask(Scope.Plans.SelectMany(p => p.Positions).Distinct());
        Questions = new QuestionPlan(program);
        NotCovered = program.Pack.NotCovered;
    }

    public RuleProgram Program { get; }

    public PackIdentity Pack { get; }

    public Evaluator Evaluator { get; }

    public RuleOrder Order { get; }

    public Ladder Ladder { get; }

    public RedFlagList RedFlags { get; }

    public Withholding Withholding { get; }

    public ConclusionGroup<Label, ScopeReason> Scope { get; }

    public ConclusionGroup<Label, NerveRoot> NerveRoots { get; }

    public ConclusionGroup<Label, DirectionalPreference> Directions { get; }

    public ConclusionGroup<AdviceEntry, Advice> Advice { get; }

    public ConclusionGroup<TreatmentEntry, Treatment> Treatments { get; }

    public ConclusionGroup<InvestigationEntry, Investigation> Investigations { get; }

    public ConclusionGroup<Label, ReasonRules> Reasons { get; }

    public QuestionPlan Questions { get; }

    /// <summary>What the pack says nothing about.</summary>
    public IReadOnlyList<string> NotCovered { get; }

    /// <summary>The words of a bit for each entry of the catalogues.</summary>
    public int EntryWords { get; private set; }

    public Screening Screen(in RuleVerdicts verdicts)
    {
        var standing = Ladder.Of(verdicts);
        return new Screening
        {
            Status = StatusOf(standing, verdicts),
            Disposition = _dispositions[standing.Established],
            PossibleDisposition = _dispositions[standing.Possible],
            RedFlags = RedFlags.Of(verdicts),
        };
    }

    public TriageStatus StatusOf(in Standing standing, in RuleVerdicts verdicts) =>
        standing.IsBlocked ? TriageStatus.NeedsInformation
        : _scopeRules.Overlaps(verdicts.Satisfied) ? TriageStatus.OutOfScope
        : TriageStatus.Conclusive;

    /// <summary>Sets the bit of every entry that a rule which holds speaks of.</summary>
    public void MarkEntries(in RuleVerdicts verdicts, Span<ulong> marked)
    {
        foreach (var position in BitSet.Numbers(verdicts.Satisfied))
        {
            foreach (var entry in _entriesOfRule[position]) BitSet.Add(marked, entry);
        }
    }

    private ConclusionGroup<TEntry, TConclusion> Group<TEntry, TConclusion>(
        ImmutableArray<TEntry> entries, Func<Conclusions, IEnumerable<TEntry>> entriesOf, ConclusionOf<TEntry, TConclusion> build)
        where TConclusion : class
    {
        var group = new ConclusionGroup<TEntry, TConclusion>(Plans(entries, entriesOf, build), EntryWords);
        for (var entry = 0; entry < group.Plans.Length; entry++)
        {
            foreach (var position in group.Plans[entry].Positions)
            {
                _entriesOfRule[position] = [.. _entriesOfRule[position], group.FirstBit + entry];
            }
        }

        EntryWords += group.Words;
        return group;
    }

    private ConclusionPlan<TEntry, TConclusion>[] Plans<TEntry, TConclusion>(
        ImmutableArray<TEntry> entries, Func<Conclusions, IEnumerable<TEntry>> entriesOf, ConclusionOf<TEntry, TConclusion> build)
        where TConclusion : class
    {
        var rules = entries.ToDictionary(e => (object)e!, _ => new List<int>(), ReferenceEqualityComparer.Instance);
        for (var rule = 0; rule < Program.Rules.Length; rule++)
        {
            foreach (var entry in entriesOf(Program.Rules[rule].Then).Distinct()) rules[entry!].Add(rule);
        }

        return [.. entries.Select(e => new ConclusionPlan<TEntry, TConclusion>(Program, Order, e, rules[e!], build))];
    }

    private static ScopeReason ScopeReasonOf(ConclusionPlan<Label, ScopeReason> plan, in RuleVerdicts verdicts) =>
        new() { Id = plan.Entry.Id, Title = plan.Entry.Title, Rules = plan.Ids(verdicts, Truth.True) };

    private static NerveRoot NerveRootOf(ConclusionPlan<Label, NerveRoot> plan, in RuleVerdicts verdicts) =>
        new() { Id = plan.Entry.Id, Rules = plan.Ids(verdicts, Truth.True) };

    private static DirectionalPreference DirectionOf(ConclusionPlan<Label, DirectionalPreference> plan, in RuleVerdicts verdicts) =>
        new() { Value = plan.Entry.Id, Rules = plan.Ids(verdicts, Truth.True), Conflict = [] };

    private static Advice AdviceOf(ConclusionPlan<AdviceEntry, Advice> plan, in RuleVerdicts verdicts) => new()
    {
        Id = plan.Entry.Id,
        Title = plan.Entry.Title,
        Audience = plan.Entry.Audience,
        Text = plan.Entry.Text,
        Rules = plan.Ids(verdicts, Truth.True),
    };

    private static IEnumerable<Label> One(Label? label) => label is null ? [] : [label];
}
