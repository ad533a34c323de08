using System.Globalization;
using System.Text;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Explanations;

/// <summary>Writes a decision as text: every conclusion with its rules, what decided them with which values, and the sources.</summary>
internal sealed class ExplanationWriter(Trace trace)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _readings = new(StringComparer.Ordinal);
    private readonly Evidence _evidence = new(trace);

    public string Write(TriageDecision decision)
    {
        var pack = trace.Program.Pack;
        Line(0, $"{decision.DispositionTitle}. {decision.Instruction}");
        Line(0, $"Status: {StatusOf(decision)}.");
        Line(0, $"Assessed {Day(decision.AsOf)} by {pack.Title} {pack.Version} ({decision.Pack.Hash[..Math.Min(12, decision.Pack.Hash.Length)]}).");
        Section("Red flags", decision.RedFlags, f => f.Verdict == Verdict.Satisfied ? f.Title : $"{f.Title}: not ruled out, could mean {TitleOf(f.Disposition)}", f => f.Rules);
        Section("Not covered", decision.OutOfScope, s => s.Title, s => s.Rules);
        var disposition = trace.Program.Rules.Where((r, i) => r.Then.Disposition?.Id == decision.Disposition && trace.TruthOfRule(i) == Truth.True).Select(r => r.Id).ToList();
        if (disposition.Any(r => !_explained.Contains(r))) Section("Disposition", [decision.DispositionTitle], d => d, _ => disposition);
        Section("Re-evaluation", decision.Reevaluation?.Reasons ?? [], r => $"{Day(r.DueOn)}: {r.Title}", r => r.Rules);
        WriteDirection(decision.DirectionalPreference);
        Section("Suggested nerve roots", decision.NerveRoots, r => r.Id, r => r.Rules);
        Section("Treatments", decision.Treatments, t => $"{t.Title}: {Word(t.Stance)}{(t.Stance <= Stance.Conditional && t.Dose is not null ? $". {t.Dose}" : "")}", t => t.Rules);
        Section("Investigations", decision.Investigations, i => $"{i.Title}: {Word(i.Stance)}", i => i.Rules);
        Section("Advice", decision.Advice, a => $"{(a.Audience == Audience.Clinician ? "(clinician) " : "")}{a.Text}", a => a.Rules);
        WriteList("To ask next", decision.Questions, q => q.Text + (q.CouldRaiseTo is null ? "" : $" [could mean {TitleOf(q.CouldRaiseTo)}]"));
        if (decision.SafetyNet is { } net) WriteList(net.Title, net.Items, i => $"{i.Change}: {i.Do}");
        WriteList("How ambiguities of the sources were settled", _readings, ReadingOf);
        WriteList("This says nothing about", decision.NotCovered, n => n);
        if (decision.Disclaimer is not null) Line(0, "\n" + decision.Disclaimer);
        return _text.ToString().TrimEnd('\n');
    }

    private void WriteDirection(DirectionalPreference preference)
    {
        if (preference.Rules.Count == 0) return;
        string TitleOfDirection(string id) => trace.Program.Pack.Catalogue.Directions.First(d => d.Id == id).Title;
        if (preference.Conflict.Count == 0) Section("Directional preference", [preference], p => TitleOfDirection(p.Value), p => p.Rules);
        else Section("Directional preference: the tests contradict each other", preference.Conflict, s => TitleOfDirection(s.Value), s => s.Rules);
    }

    private void Section<T>(string title, IReadOnlyCollection<T> items, Func<T, string> headline, Func<T, IReadOnlyList<string>> rules)
    {
        if (items.Count == 0) return;
        Line(0, "\n" + title);
        foreach (var item in items)
        {
            Line(1, "• " + headline(item));
            foreach (var rule in rules(item)) WriteRule(rule);
        }
    }

    private void WriteList<T>(string title, IReadOnlyCollection<T> items, Func<T, string> line)
    {
        if (items.Count == 0) return;
        Line(0, "\n" + title);
        foreach (var item in items) Line(1, "• " + line(item));
    }

    /// <summary>A rule's title, reason, decisive conditions and sources; the second time only its name.</summary>
    private void WriteRule(string id)
    {
        var rule = trace.Program.Rules.First(r => r.Id == id);
        var isNew = _explained.Add(id);
        Line(2, $"{rule.Title} [{rule.Id}]{(isNew ? "" : ", see above")}");
        if (!isNew) return;
        if (rule.Because is { } because) Line(3, because);
        WriteCondition(rule.When, 3, trace.TruthOf(rule.When));
        foreach (var reading in rule.Readings) _readings.Add(reading);
        if (!rule.Cites.IsEmpty) Line(3, $"sources: {string.Join("; ", rule.Cites.GroupBy(DocumentOf, StringComparer.Ordinal).Select(g => g.Key + Statements(g)))}");
    }

    /// <summary>The conditions that made it come out as it did: of a true "any" the true ones, of an unknown "all" the unknown ones, of a false "all" the first false one.</summary>
    private void WriteCondition(BoundCondition condition, int depth, Truth decisive)
    {
        switch (condition)
        {
            case GroupCondition group:
                foreach (var item in Decisive(group, decisive)) WriteCondition(item, depth, trace.TruthOf(item));
                break;
            case BoundTest test:
                var mark = decisive switch { Truth.True => "✓", Truth.False => "✗", _ => "?" };
                if (test is ConceptTest concept) WriteConcept(mark, concept, depth);
                else Line(depth, $"{mark} {test}  ({_evidence.Observe(test)})");
                break;
        }
    }

    /// <summary>A concept with what decided it; the second time only its name.</summary>
    private void WriteConcept(string mark, ConceptTest test, int depth)
    {
        var concept = trace.Program.Pack.Concepts[test.Concept];
        var isNew = _explained.Add(concept.Id);
        Line(depth, $"{mark} {test}  ({concept.Title}{(isNew ? "" : "; see above")})");
        if (!isNew) return;
        foreach (var reading in concept.Readings) _readings.Add(reading);
        WriteCondition(concept.When, depth + 1, trace.TruthOf(concept.When));
    }

    private IEnumerable<BoundCondition> Decisive(GroupCondition group, Truth decisive)
    {
        Truth? only = (group.Kind, decisive) switch
        {
            (GroupKind.All, Truth.True) or (GroupKind.None, Truth.True) or (GroupKind.Any, Truth.False) => null,
            (GroupKind.None, _) => decisive.Not(),
            _ => decisive,
        };
        if (only is null) return group.Items;
        var decided = group.Items.Where(i => trace.TruthOf(i) == only);
        return (group.Kind, decisive) is (GroupKind.All, Truth.False) ? decided.Take(1) : decided;
    }

    private string StatusOf(TriageDecision decision) => decision.Status switch
    {
        TriageStatus.NeedsInformation => $"needs information; still possible: {TitleOf(decision.PossibleDisposition)}",
        TriageStatus.OutOfScope => "not covered by this guideline",
        _ when decision.PossibleDisposition != decision.Disposition => $"conclusive on what is recorded; still possible: {TitleOf(decision.PossibleDisposition)}",
        _ => "conclusive",
    };

    private string TitleOf(string disposition) => trace.Program.Pack.Catalogue.Dispositions.First(d => d.Id == disposition).Title;

    private string DocumentOf(string cite)
    {
        var sources = trace.Program.Pack.Sources;
        var document = sources.Statements.TryGetValue(cite, out var statement) ? statement.Document : sources.Documents[cite];
        return document.Doi is null ? document.Title : $"{document.Title} (doi:{document.Doi})";
    }

    private string Statements(IEnumerable<string> cites)
    {
        var statements = cites.Where(trace.Program.Pack.Sources.Statements.ContainsKey).ToList();
        return statements.Count == 0 ? "" : $" {string.Join(", ", statements)}";
    }

    private string ReadingOf(string id)
    {
        var reading = trace.Program.Pack.Sources.Readings[id];
        return $"{id}: {reading.Settled}{(reading.IsConfirmed ? "" : " (not yet confirmed by a clinician)")}";
    }

    private static string Word(Stance stance) => stance switch
    {
        Stance.Recommended => "recommended",
        Stance.Conditional => "conditional",
        Stance.Withheld => "withheld",
        _ => "contraindicated",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}
