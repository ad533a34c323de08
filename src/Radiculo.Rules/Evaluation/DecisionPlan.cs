using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Everything about a decision that does not depend on the case, worked out once for a program: which rules speak of what.</summary>
internal sealed class DecisionPlan
{
    /// <summary>The language's word for a direction that is not shown, or contradicted.</summary>
    public static readonly DirectionalPreference NoDirection = new("undetermined", [], []);

    public DecisionPlan(RuleProgram program, PackIdentity identity)
    {
        Program = program;
        Identity = identity;
        var catalogue = program.Pack.Catalogue;
        Ranked = Rules(t => t.Disposition is not null).Select(r => new RankedRule(program.RuleNodes[r], r, program.Rules[r].Then.Disposition!.Rank, program.Rules[r].Then.RedFlag is not null)).ToArray();
        RedFlags = Plans<Label, RedFlag>(catalogue.RedFlags, (t, e) => t.RedFlag == e, ConclusionBuilder.RedFlag)
            .OrderByDescending(p => p.Rules.Select(r => program.Rules[r].Then.Disposition?.Rank ?? 0).DefaultIfEmpty().Max()).ToArray();
        Scope = Plans<Label, ScopeReason>(catalogue.ScopeReasons, (t, e) => t.OutOfScope == e, (p, truths) => new ScopeReason(p.Entry.Id, p.Entry.Title, p.Ids(truths, Truth.True)));
        NerveRoots = Plans<Label, NerveRoot>(catalogue.NerveRoots, (t, e) => t.NerveRoots.Contains(e), (p, truths) => new NerveRoot(p.Entry.Id, p.Ids(truths, Truth.True)));
        Directions = Plans<Label, DirectionalPreference>(catalogue.Directions, (t, e) => t.Direction == e, (p, truths) => new DirectionalPreference(p.Entry.Id, p.Ids(truths, Truth.True), []));
        Advice = Plans<AdviceEntry, Advice>(catalogue.Advice, (t, e) => t.Advice.Contains(e), (p, truths) => new Advice(p.Entry.Id, p.Entry.Title, p.Entry.Audience, p.Entry.Text, p.Ids(truths, Truth.True)));
        Treatments = Plans<TreatmentEntry, Treatment>(catalogue.Treatments, (t, e) => t.Treatments.Any(x => x.Treatment == e), StanceBuilder.Treatment);
        Investigations = Plans<InvestigationEntry, Investigation>(catalogue.Investigations, (t, e) => t.Investigations.Any(x => x.Investigation == e), StanceBuilder.Investigation);
        Reevaluations = [.. Rules(t => t.Reevaluate is not null)];
        Reasons = [.. catalogue.Reasons.Select(r => r.Id)];
        Questions = new QuestionPlan(program);
        NotCovered = program.Pack.NotCovered;
    }

    public RuleProgram Program { get; }

    public PackIdentity Identity { get; }

    /// <summary>The rules with a disposition.</summary>
    public RankedRule[] Ranked { get; }

    /// <summary>The red flags, those of the highest disposition first.</summary>
    public ConclusionPlan<Label, RedFlag>[] RedFlags { get; }

    public ConclusionPlan<Label, ScopeReason>[] Scope { get; }

    public ConclusionPlan<Label, NerveRoot>[] NerveRoots { get; }

    public ConclusionPlan<Label, DirectionalPreference>[] Directions { get; }

    public ConclusionPlan<AdviceEntry, Advice>[] Advice { get; }

    public ConclusionPlan<TreatmentEntry, Treatment>[] Treatments { get; }

    public ConclusionPlan<InvestigationEntry, Investigation>[] Investigations { get; }

    /// <summary>The rules that ask for a re-evaluation.</summary>
    public int[] Reevaluations { get; }

    /// <summary>The ids of the reasons to re-evaluate, in the catalogue's order.</summary>
    public string[] Reasons { get; }

    public QuestionPlan Questions { get; }

    /// <summary>What the pack says nothing about.</summary>
    public IReadOnlyList<string> NotCovered { get; }

    private IEnumerable<int> Rules(Func<Conclusions, bool> which) => Enumerable.Range(0, Program.Rules.Length).Where(i => which(Program.Rules[i].Then));

    private ConclusionPlan<TEntry, TConclusion>[] Plans<TEntry, TConclusion>(
        ImmutableArray<TEntry> entries, Func<Conclusions, TEntry, bool> speaksOf, Func<ConclusionPlan<TEntry, TConclusion>, ReadOnlySpan<Truth>, TConclusion> build)
        where TConclusion : class => [.. entries.Select(e => new ConclusionPlan<TEntry, TConclusion>(Program, e, Rules(t => speaksOf(t, e)), build))];
}

/// <summary>A rule that gives a disposition.</summary>
internal readonly record struct RankedRule(int Node, int Rule, int Rank, bool IsRedFlag);
