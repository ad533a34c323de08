using System.Collections.Immutable;
using System.Globalization;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Testing;

/// <summary>
/// Takes the <c>expect</c> node of a case, gives its expectations. Every key, id and word is checked against the language and the pack,
/// so that a slip in an expectation is reported and never passes for one that is met.
/// </summary>
internal sealed class ExpectationReader(BoundPack pack, DiagnosticBag diagnostics)
{
    private readonly Catalogue _catalogue = pack.Catalogue;
    private readonly ImmutableArray<Expectation>.Builder _expectations = ImmutableArray.CreateBuilder<Expectation>();

    private MappingNode? _node;

    public ImmutableArray<Expectation> Read(Node node)
    {
        if (new EntryReader(diagnostics).Read(node, ExpectationSchema.Expect) is not { } entry) return [];
        _node = (MappingNode)node;
        ReadDisposition(entry);
        ReadFindings(entry);
        ReadReevaluation(entry);
        ReadStances(
            entry,
            "treatments",
            PackSection.Treatments,
            Ids(_catalogue.Treatments),
            (d, id) => d.Treatments.Where(t => t.Id == id).Select(t => (t.Stance, t.Why)));
        ReadStances(
            entry,
            "investigations",
            PackSection.Investigations,
            Ids(_catalogue.Investigations),
            (d, id) => d.Investigations.Where(i => i.Id == id).Select(i => (i.Stance, i.Why)));
        ReadAdvice(entry);
        ReadQuestions(entry);
        ReadRules(entry);
        return _expectations.ToImmutable();
    }

    private void ReadDisposition(Entry entry)
    {
        if (entry.Text("status") is { } status && WordReader.Choose(status, "`status`", ExpectationWords.Statuses, diagnostics) is not null)
        {
            Add(Expectation.Equal(status.Span, "status", status.Value, d => DecisionWords.Of(d.Status)));
        }

        var rungs = Ids(_catalogue.Dispositions);
        if (Known(entry.Text("disposition"), PackSection.Dispositions, rungs) is { } established)
        {
            Add(Expectation.Equal(established.Span, "disposition", established.Value, d => d.Disposition));
        }
        if (Known(entry.Text("possible_disposition"), PackSection.Dispositions, rungs) is { } possible)
        {
            Add(Expectation.Equal(possible.Span, "possible_disposition", possible.Value, d => d.PossibleDisposition));
        }
    }

    private void ReadFindings(Entry entry)
    {
        foreach (var (id, verdict) in Pairs(entry, "red_flags", PackSection.RedFlags, Ids(_catalogue.RedFlags), ExpectationWords.Verdicts))
        {
            Add(Expectation.Equal(
                verdict.Span,
                $"red flag `{id.Value}`",
                verdict.Value,
                d => DecisionWords.Of(d.RedFlags.FirstOrDefault(f => f.Id == id.Value)?.Verdict ?? Verdict.Refuted)));
        }

        ReadExactly(entry, "out_of_scope", PackSection.ScopeReasons, Ids(_catalogue.ScopeReasons), d => d.OutOfScope.Select(s => s.Id));
        ReadExactly(entry, "nerve_roots", PackSection.NerveRoots, Ids(_catalogue.NerveRoots), d => d.NerveRoots.Select(r => r.Id));
        ReadExactly(
            entry,
            "conflicting_directions",
            PackSection.Directions,
            Ids(_catalogue.Directions),
            d => d.DirectionalPreference.Conflict.Select(c => c.Value));
        ImmutableArray<string> directions = [.. Ids(_catalogue.Directions), ExpectationWords.Undetermined];
        if (Known(entry.Text("direction"), PackSection.Directions, directions) is { } direction)
        {
            Add(Expectation.Equal(direction.Span, "direction", direction.Value, d => d.DirectionalPreference.Value));
        }
    }

    private void ReadReevaluation(Entry entry)
    {
        if (entry.Text("reevaluation") is { } none)
        {
            Add(Expectation.Equal(none.Span, "reevaluation", ExpectationWords.None, DayOf));
            return;
        }

        if (entry.Child("reevaluation") is not { } reevaluation) return;
        if (_node!.Entries.Any(e => e is { Key.Value: "reevaluation", Value: MappingNode { Entries.IsEmpty: true } }))
        {
            diagnostics.Add(DocumentMessages.Empty(KeyOf("reevaluation") ?? reevaluation.Span, "`reevaluation`"));
        }
        if (reevaluation.Text("due_on") is { } day)
        {
            if (IsoDate.TryParse(day.Value, out _))
            {
                Add(Expectation.Equal(day.Span, "reevaluation", day.Value, DayOf));
            }
            else diagnostics.Add(CaseMessages.NotADay(day.Span, "`due_on`", day.Value));
        }

        if (reevaluation.Text("due_in_days") is { } days)
        {
            if (int.TryParse(days.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Add(Expectation.Equal(days.Span, "reevaluation", ExpectationWords.Days(number), DaysTo));
            }
            else diagnostics.Add(ExpectationMessages.NotANumberOfDays(days.Span, days.Value));
        }

        foreach (var reason in Each(reevaluation, "reasons", PackSection.Reasons, Ids(_catalogue.Reasons)))
        {
            Add(Expectation.Among(
                reason.Span,
                "reasons of reevaluation",
                reason.Value,
                d => d.Reevaluation?.Reasons.Select(r => r.Id) ?? []));
        }

        static string DayOf(TriageDecision decision) =>
            decision.Reevaluation is { } due ? IsoDate.Format(due.DueOn) : ExpectationWords.None;
        static string DaysTo(TriageDecision decision) =>
            decision.Reevaluation is { } due ? ExpectationWords.Days(due.DueInDays) : ExpectationWords.None;
    }

    private void ReadStances(Entry entry, string key, PackSection section, ImmutableArray<string> known,
        Func<TriageDecision, string, IEnumerable<(Stance Stance, IReadOnlyList<string> Why)>> find)
    {
        foreach (var (id, stance) in Pairs(entry, key, section, known, ExpectationWords.StancesOrNone))
        {
            Add(Expectation.Equal(stance.Span, $"{section.Noun} `{id.Value}`", stance.Value,
                d => find(d, id.Value).Select(f => DecisionWords.Of(f.Stance)).FirstOrDefault(ExpectationWords.None),
                d => find(d, id.Value).Select(f => string.Join(' ', f.Why)).FirstOrDefault()));
        }
    }

    private void ReadAdvice(Entry entry)
    {
        foreach (var id in Each(entry, "advice", PackSection.Advice, Ids(_catalogue.Advice)))
        {
            Add(Expectation.Among(id.Span, "advice", id.Value, Given));
        }

        foreach (var id in Each(entry, "no_advice", PackSection.Advice, Ids(_catalogue.Advice)))
        {
            Add(Expectation.NotAmong(id.Span, "advice", id.Value, Given));
        }

        static IEnumerable<string> Given(TriageDecision decision) => decision.Advice.Select(a => a.Id);
    }

    private void ReadQuestions(Entry entry)
    {
        foreach (var fact in Each(entry, "asks", PackSection.Facts, Facts))
        {
            Add(Expectation.Among(fact.Span, "questions", fact.Value, Asked));
        }

        foreach (var fact in Each(entry, "does_not_ask", PackSection.Facts, Facts))
        {
            Add(Expectation.NotAmong(fact.Span, "questions", fact.Value, Asked));
        }

        if (Known(entry.Text("first_question"), PackSection.Facts, Facts) is { } first)
        {
            Add(Expectation.Equal(first.Span, "first question", first.Value, d => Asked(d).FirstOrDefault(ExpectationWords.None)));
        }

        static IEnumerable<string> Asked(TriageDecision decision) => decision.Questions.Select(q => q.Fact);
    }

    private void ReadRules(Entry entry)
    {
        var rules = pack.Rules.Select(r => r.Id).ToImmutableArray();
        foreach (var (id, verdict) in Pairs(entry, "rules", PackSection.Rules, rules, ExpectationWords.Verdicts))
        {
            Add(Expectation.Equal(
                verdict.Span,
                $"rule `{id.Value}`",
                verdict.Value,
                d => DecisionWords.Of(d.VerdictOf(id.Value)),
                d => d.WhyNot(id.Value).ToString()));
        }
    }

    private void ReadExactly(
        Entry entry,
        string key,
        PackSection section,
        ImmutableArray<string> known,
        Func<TriageDecision, IEnumerable<string>> actual)
    {
        if (!entry.Has(key)) return;
        var ids = entry.Texts(key);
        var found = ids.Where(id => Known(id, section, known) is not null).ToList();
        if (found.Count == ids.Length)
        {
            var at = ids.IsEmpty ? KeyOf(key) ?? entry.Span : ids[0].Span.To(ids[^1].Span);
            Add(Expectation.Exactly(at, key, [.. ids.Select(i => i.Value)], actual));
        }
    }

    /// <summary>The items of a list in which each claims something by itself, so that an empty one claims nothing.</summary>
    private IEnumerable<ScalarNode> Each(Entry entry, string key, PackSection section, ImmutableArray<string> known)
    {
        if (entry.Has(key) && entry.Texts(key).IsEmpty) diagnostics.Add(DocumentMessages.Empty(KeyOf(key) ?? entry.Span, $"`{key}`"));
        return entry.Texts(key).Where(id => Known(id, section, known) is not null);
    }

    private IEnumerable<(ScalarNode Id, ScalarNode Word)> Pairs(
        Entry entry,
        string key,
        PackSection section,
        ImmutableArray<string> known,
        string[] words) =>
        // Both are asked, whatever the first finds, so that a wrong id does not hide a wrong word.
        entry.Map(key).Where(p =>
            Known(p.Key, section, known) is not null & WordReader.Choose(p.Value, $"`{p.Key.Value}`", words, diagnostics) is not null);

    /// <summary>The node, if the pack has what it names; otherwise null, and that is reported.</summary>
    private ScalarNode? Known(ScalarNode? id, PackSection section, ImmutableArray<string> known)
    {
        if (id is null || known.Contains(id.Value, StringComparer.Ordinal)) return id;
        var suggestion = Spelling.Closest(id.Value, known);
        diagnostics.Add(
            section == PackSection.Facts ? NameMessages.UnknownName(id.Span, id.Value, suggestion)
            : section == PackSection.Rules ? ExpectationMessages.UnknownRule(id.Span, id.Value, suggestion)
            : NameMessages.UnknownEntry(id.Span, section.Noun, id.Value, suggestion));
        return null;
    }

    private SourceSpan? KeyOf(string name) => _node?.Entries.FirstOrDefault(e => e.Key.Value == name)?.Key.Span;

    private ImmutableArray<string> Facts => [.. pack.Facts.Select(f => f.Id)];

    private static ImmutableArray<string> Ids(IEnumerable<CatalogueEntry> entries) => [.. entries.Select(e => e.Id)];

    private void Add(Expectation expectation) => _expectations.Add(expectation);
}
