using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>
/// The language page read word by word, slowly: one pack, one case, one decision. Shares nothing with the engine but the bound pack's names and the author's conditions.
/// Every sentence of the page that a slip could hit is a method of its own.
/// </summary>
internal class ReferenceInterpreter(BoundPack pack, PatientCase patient) : ReferenceConditions(pack, patient)
{
    private static readonly Stance[] StrictestFirst = [Stance.Contraindicated, Stance.Withheld, Stance.Conditional, Stance.Recommended];

    private List<(Rule Rule, Answer Answer)>? _answers;

    private IEnumerable<Rule> Holding => That(Answer.Yes);

    private IEnumerable<Rule> Undetermined => That(Answer.NotKnown);

    private Catalogue Catalogue => Pack.Catalogue;

    private int WithheldFrom => Catalogue.WithheldRank;

    public ReferenceDecision Decide()
    {
        var questions = Questions();
        return new()
        {
            Status = Status(),
            Disposition = Catalogue.Dispositions[Established()].Id,
            PossibleDisposition = Catalogue.Dispositions[Highest(Holding.Concat(Undetermined))].Id,
            HasSafetyNet = Catalogue.SafetyNet is not null && Established() < Catalogue.SafetyNetBelow,
            Rules = [.. Pack.Rules.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => (r.Id, VerdictOf(r)))],
            RedFlags = [.. ById(Catalogue.RedFlags).Select(RedFlag).Where(f => f.Rules.Length > 0)],
            OutOfScope = Concluded(Catalogue.ScopeReasons, (r, id) => r.Then.OutOfScope?.Id == id),
            NerveRoots = Concluded(Catalogue.NerveRoots, (r, id) => r.Then.NerveRoots.Any(n => n.Id == id)),
            Direction = Direction(),
            ConflictingDirections = Directions() is { Count: > 1 } several ? several : [],
            Reevaluation = Reevaluation(),
            ReevaluationReasons = [.. ById(Catalogue.Reasons).Where(reason => Asking(reason).Any()).Select(reason => (reason.Id, Asking(reason).Min(DueOn), Join(Asking(reason))))],
            Treatments = [.. ById(Catalogue.Treatments).Where(t => Speaking(Holding, t).Any()).Select(Settle)],
            Investigations = [.. ById(Catalogue.Investigations).Select(Settle).Where(i => i.Rules.Length > 0)],
            Advice = Concluded(Catalogue.Advice, (r, id) => r.Then.Advice.Any(a => a.Id == id)),
            Questions = questions,
        };
    }

    /// <summary>A rule whose due date counts from a fact that is not recorded is undetermined, unless its condition is false.</summary>
    protected virtual Answer AnswerOf(Rule rule)
    {
        var answer = Ask(rule.When.Syntax);
        return DateItWaitsFor(rule) is null || answer == Answer.No ? answer : Answer.NotKnown;
    }

    /// <summary>The undetermined red-flag rules that would raise the disposition to the rung from which treatment is withheld, or above.</summary>
    protected virtual IEnumerable<Rule> NotRuledOut() =>
        Undetermined.Where(r => r.Then is { RedFlag: not null, Disposition: { } d } && d.Rank > Established() && d.Rank >= WithheldFrom);

    protected virtual DateOnly Earliest(IEnumerable<DateOnly> dates) => dates.Min();

    protected virtual Stance Strictest(IEnumerable<Stance> stances) => StrictestFirst.First(stances.Contains);

    /// <summary>What an undetermined rule makes of a treatment.</summary>
    protected virtual Stance? NotYetRuledOut(Stance stance) => stance == Stance.Contraindicated ? Stance.Withheld : stance;

    /// <summary>First those that could raise the disposition furthest, then those on scope, then the rest.</summary>
    protected virtual int Consequence(int? rank, bool onScope) => rank + 1 ?? (onScope ? 0 : -1);

    /// <summary>The rules because of which no treatment is offered: the disposition, what is not ruled out, or the scope.</summary>
    protected virtual List<Rule>? NothingIsOfferedBecauseOf()
    {
        if (Established() >= WithheldFrom) return [.. Holding.Where(r => r.Then.Disposition?.Rank == Established())];
        if (NotRuledOut().Any()) return [.. NotRuledOut()];
        return Holding.Any(r => r.Then.OutOfScope is not null) ? [.. Holding.Where(r => r.Then.OutOfScope is not null)] : null;
    }

    protected int Established() => Highest(Holding);

    private static bool IsOffered(Stance stance) => stance is Stance.Recommended or Stance.Conditional;

    private static string Join(IEnumerable<Rule> rules) => ReferenceDecision.Join(rules.Select(r => r.Id));

    private static IEnumerable<T> ById<T>(IEnumerable<T> entries)
        where T : CatalogueEntry => entries.OrderBy(e => e.Id, StringComparer.Ordinal);

    private static int Highest(IEnumerable<Rule> rules) => rules.Select(r => r.Then.Disposition?.Rank ?? 0).Append(0).Max();

    private static IEnumerable<(Rule Rule, Stance Stance)> Speaking(IEnumerable<Rule> rules, TreatmentEntry treatment) =>
        rules.SelectMany(r => r.Then.Treatments.Where(t => t.Treatment.Id == treatment.Id).Select(t => (r, t.Stance)));

    private IEnumerable<Rule> That(Answer answer) => (_answers ??= [.. Pack.Rules.Select(r => (r, AnswerOf(r)))]).Where(r => r.Answer == answer).Select(r => r.Rule);

    private string VerdictOf(Rule rule) => AnswerOf(rule) switch
    {
        Answer.Yes => nameof(Verdict.Satisfied),
        Answer.No => nameof(Verdict.Refuted),
        _ => nameof(Verdict.Undetermined),
    };

    private Fact? DateItWaitsFor(Rule rule) =>
        rule.Then.Reevaluate?.Syntax is DueAfterSyntax due && FactNamed(due.Fact.Name) is { } date && !Today.Holds(date) ? date : null;

    private string Status() =>
        NotRuledOut().Any() ? nameof(TriageStatus.NeedsInformation)
        : Holding.Any(r => r.Then.OutOfScope is not null) ? nameof(TriageStatus.OutOfScope)
        : nameof(TriageStatus.Conclusive);

    private (string Flag, string Verdict, string Disposition, string Rules) RedFlag(Label flag)
    {
        var holding = Holding.Where(r => r.Then.RedFlag?.Id == flag.Id).ToList();
        var rules = holding.Count > 0 ? holding : [.. Undetermined.Where(r => r.Then.RedFlag?.Id == flag.Id)];
        return (flag.Id, holding.Count > 0 ? nameof(Verdict.Satisfied) : nameof(Verdict.Undetermined), Catalogue.Dispositions[Highest(rules)].Id, Join(rules));
    }

    private List<(string Id, string Rules)> Concluded(IEnumerable<CatalogueEntry> entries, Func<Rule, string, bool> concludes) =>
        [.. ById(entries).Select(e => (e.Id, Join(Holding.Where(r => concludes(r, e.Id))))).Where(e => e.Item2.Length > 0)];

    private List<(string Direction, string Rules)> Directions() => Concluded(Catalogue.Directions, (r, id) => r.Then.Direction?.Id == id);

    private (string Value, string Rules) Direction() =>
        Directions() is [var only] ? only : ("undetermined", Join(Holding.Where(r => r.Then.Direction is not null)));

    private IEnumerable<Rule> Asking(Label reason) => Holding.Where(r => r.Then.Reevaluate?.Reason.Id == reason.Id);

    private (DateOnly? DueOn, int? DueInDays) Reevaluation()
    {
        var dates = Holding.Where(r => r.Then.Reevaluate is not null).Select(DueOn).ToList();
        if (dates.Count == 0) return (null, null);
        return (Earliest(dates), Earliest(dates).DayNumber - Today.Day.DayNumber);
    }

    private DateOnly DueOn(Rule rule)
    {
        var due = rule.Then.Reevaluate!.Syntax switch
        {
            DueInSyntax later => After(Length(later.Length), Today.Day),
            DueAfterSyntax after => After(Length(after.Length), DateOnly.FromDayNumber((int)Today.Number(FactNamed(after.Fact.Name)!)!.Value)),
            _ => Today.Day,
        };
        return due < Today.Day ? Today.Day : due;
    }

    private (string Treatment, string Stance, string Rules, bool OffersProtocol) Settle(TreatmentEntry treatment)
    {
        var holding = Speaking(Holding, treatment).ToList();
        var stance = Strictest(holding.Select(s => s.Stance));
        var rules = holding.Where(s => s.Stance == stance).Select(s => s.Rule).ToList();
        var pending = Speaking(Undetermined, treatment).Where(s => NotYetRuledOut(s.Stance) > stance).ToList();
        if (pending.Count > 0)
        {
            stance = Strictest(pending.Select(s => NotYetRuledOut(s.Stance)!.Value));
            rules = [.. pending.Where(s => NotYetRuledOut(s.Stance) == stance).Select(s => s.Rule)];
        }

        if (IsOffered(stance) && NothingIsOfferedBecauseOf() is { } reason)
        {
            stance = Stance.Withheld;
            rules = reason;
        }

        return (treatment.Id, stance.ToString(), Join(rules.Distinct()), IsOffered(stance) && treatment.Protocol is not null);
    }

    private (string Investigation, string Stance, string Rules) Settle(InvestigationEntry investigation)
    {
        var speaking = Holding.SelectMany(r => r.Then.Investigations.Where(i => i.Investigation.Id == investigation.Id).Select(i => (Rule: r, i.Stance))).ToList();
        if (speaking.Count == 0) return (investigation.Id, "", "");
        var stance = Strictest(speaking.Select(s => s.Stance));
        return (investigation.Id, stance.ToString(), Join(speaking.Where(s => s.Stance == stance).Select(s => s.Rule)));
    }

    private List<(string Fact, string? CouldRaiseTo)> Questions()
    {
        var established = Established();
        var waiting = Undetermined.Select(r => (Rule: r, Facts: FactsOf(r).ToHashSet())).ToList();
        return
        [
            .. Pack.Facts.Select(f => (Fact: f, Rules: waiting.Where(w => w.Facts.Contains(f)).Select(w => w.Rule).ToList()))
                .Where(q => q.Rules.Count > 0)
                .Select(q => (q.Fact, q.Rules, Rank: RaisesTo(q.Rules, established)))
                .OrderByDescending(q => Consequence(q.Rank, q.Rules.Any(r => r.Then.OutOfScope is not null)))
                .Select(q => (q.Fact.Id, q.Rank is { } rank ? Catalogue.Dispositions[rank].Id : null)),
        ];
    }

    private IEnumerable<Fact> FactsOf(Rule rule)
    {
        var facts = WaitsFor(rule.When.Syntax);
        return DateItWaitsFor(rule) is { } date ? facts.Append(date) : facts;
    }

    private static int? RaisesTo(IEnumerable<Rule> rules, int established) =>
        rules.Select(r => r.Then.Disposition?.Rank).Where(rank => rank > established).Max();
}
