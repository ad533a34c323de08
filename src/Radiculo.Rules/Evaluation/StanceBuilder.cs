using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Settles treatments and investigations: the strictest stance wins, and for treatments a stricter one that has not been ruled out counts too.</summary>
internal sealed class StanceBuilder(List<Rule> holding, List<Rule> undetermined, WithheldReason? withheld)
{
    public IReadOnlyList<Treatment> Treatments(ImmutableArray<TreatmentEntry> catalogue)
    {
        var certain = Speakers(holding, r => r.Then.Treatments.Select(t => (t.Treatment, t.Stance)));
        var pending = Speakers(undetermined, r => r.Then.Treatments.Select(t => (t.Treatment, t.Stance)));
        var list = new List<Treatment>();
        foreach (var entry in catalogue)
        {
            if (certain.TryGetValue(entry, out var speakers)) list.Add(Settle(entry, speakers, pending.GetValueOrDefault(entry) ?? []));
        }

        return [.. list.OrderBy(t => t.Stance)];
    }

    public IReadOnlyList<Investigation> Investigations(ImmutableArray<InvestigationEntry> catalogue)
    {
        var certain = Speakers(holding, r => r.Then.Investigations.Select(i => (i.Investigation, i.Stance)));
        var list = new List<Investigation>();
        foreach (var entry in catalogue)
        {
            if (!certain.TryGetValue(entry, out var speakers)) continue;
            var stance = speakers.Max(s => s.Stance);
            var rules = speakers.Where(s => s.Stance == stance).Select(s => s.Rule).ToList();
            list.Add(new Investigation(entry.Id, entry.Title, stance, [.. rules.Select(Sentence)], [.. rules.Select(r => r.Id)]) { Note = entry.Note, Evidence = entry.Evidence });
        }

        return list;
    }

    private Treatment Settle(TreatmentEntry entry, List<(Rule Rule, Stance Stance)> speakers, List<(Rule Rule, Stance Stance)> pending)
    {
        var established = speakers.Max(s => s.Stance);
        var open = pending.Where(p => p.Stance > established).Select(p => (p.Rule, Stance: Capped(p.Stance))).Where(p => p.Stance > established).ToList();
        var stance = open.Count == 0 ? established : open.Max(p => p.Stance);
        var why = new List<string>();
        var rules = new List<string>();
        if (stance == established) Add(speakers.Where(s => s.Stance == stance).Select(s => s.Rule), Sentence);
        else Add(open.Where(p => p.Stance == stance).Select(p => p.Rule), r => $"Not yet ruled out: {r.Title}.");
        if (withheld is not null && stance < Stance.Withheld)
        {
            stance = Stance.Withheld;
            why = [withheld.Sentence];
            rules = [.. withheld.Rules];
        }

        return new Treatment(entry.Id, entry.Title, stance, entry.Dose, why, [.. rules.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
        {
            Timeline = entry.Timeline,
            Note = entry.Note,
            Evidence = entry.Evidence,
            Protocol = stance <= Stance.Conditional ? entry.Protocol : null,
            Measures = [.. entry.Measures.Select(m => m.Title)],
        };

        void Add(IEnumerable<Rule> from, Func<Rule, string> sentence)
        {
            foreach (var rule in from)
            {
                why.Add(sentence(rule));
                rules.Add(rule.Id);
            }
        }
    }

    /// <summary>What is not established does not contraindicate; it makes the treatment wait.</summary>
    private static Stance Capped(Stance stance) => stance == Stance.Contraindicated ? Stance.Withheld : stance;

    private static string Sentence(Rule rule) => rule.Because ?? rule.Title + ".";

    private static Dictionary<T, List<(Rule Rule, Stance Stance)>> Speakers<T>(List<Rule> rules, Func<Rule, IEnumerable<(T Entry, Stance Stance)>> conclusions)
        where T : CatalogueEntry
    {
        var speakers = new Dictionary<T, List<(Rule, Stance)>>(ReferenceEqualityComparer.Instance);
        foreach (var rule in rules)
        {
            foreach (var (entry, stance) in conclusions(rule))
            {
                if (!speakers.TryGetValue(entry, out var list)) speakers.Add(entry, list = []);
                list.Add((rule, stance));
            }
        }

        return speakers;
    }
}
