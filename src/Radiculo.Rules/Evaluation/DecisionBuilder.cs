using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Takes an outcome, gives the decision: who wins where several rules speak, and what waits for what is unknown.</summary>
internal sealed class DecisionBuilder
{
    private readonly Outcome _outcome;
    private readonly PackIdentity _identity;
    private readonly PatientCase _patient;
    private readonly Catalogue _catalogue;
    private readonly List<Rule> _holding = [];
    private readonly List<Rule> _undetermined = [];

    public DecisionBuilder(Outcome outcome, PackIdentity identity, PatientCase patient)
    {
        _outcome = outcome;
        _identity = identity;
        _patient = patient;
        _catalogue = outcome.Program.Pack.Catalogue;
        var rules = outcome.Program.Rules;
        for (var i = 0; i < rules.Length; i++)
        {
            var truth = outcome.TruthOfRule(i);
            if (truth == Truth.True) _holding.Add(rules[i]);
            else if (truth == Truth.Unknown) _undetermined.Add(rules[i]);
        }
    }

    public TriageDecision Build()
    {
        var rank = HighestRank(_holding, 0);
        var possible = HighestRank(_undetermined, rank);
        var scope = ScopeReasons();
        var blocking = _undetermined.Where(r => r.Then is { RedFlag: not null, Disposition: { } d } && d.Rank > rank && d.Rank >= _catalogue.WithheldRank).ToList();
        var status = blocking.Count > 0 ? TriageStatus.NeedsInformation : scope.Count > 0 ? TriageStatus.OutOfScope : TriageStatus.Conclusive;
        var disposition = _catalogue.Dispositions[rank];
        var stances = new StanceBuilder(_holding, _undetermined, WithheldBecause(rank, blocking, scope));
        return new TriageDecision(new Explainer(_outcome))
        {
            RuleSet = _identity,
            CaseId = _patient.Id,
            AsOf = _patient.AsOf,
            Status = status,
            Disposition = disposition.Id,
            PossibleDisposition = _catalogue.Dispositions[possible].Id,
            DispositionTitle = disposition.Title,
            Instruction = disposition.Means,
            RedFlags = RedFlags(),
            OutOfScope = scope,
            NerveRoots = [.. _catalogue.NerveRoots.Select(root => new NerveRoot(root.Id, Ids(_holding, r => r.Then.NerveRoots.Contains(root)))).Where(r => r.Rules.Count > 0)],
            DirectionalPreference = Direction(),
            Reevaluation = new ReevaluationBuilder(_outcome.Patient, _catalogue).Build(_holding),
            Treatments = stances.Treatments(_catalogue.Treatments),
            Investigations = stances.Investigations(_catalogue.Investigations),
            Advice = [.. _catalogue.Advice.Select(a => new Advice(a.Id, a.Title, a.Audience, a.Text, Ids(_holding, r => r.Then.Advice.Contains(a)))).Where(a => a.Rules.Count > 0)],
            SafetyNet = rank < _catalogue.SafetyNetBelow ? _catalogue.SafetyNet : null,
            NotCovered = _outcome.Program.Pack.NotCovered,
            Disclaimer = _outcome.Program.Pack.Disclaimer,
            Questions = new QuestionBuilder(_outcome).Build(rank),
        };
    }

    private static int HighestRank(List<Rule> rules, int floor)
    {
        foreach (var rule in rules)
        {
            if (rule.Then.Disposition is { } disposition) floor = Math.Max(floor, disposition.Rank);
        }

        return floor;
    }

    private static IReadOnlyList<string> Ids(List<Rule> rules, Func<Rule, bool> which) => [.. rules.Where(which).Select(r => r.Id)];

    private IReadOnlyList<RedFlag> RedFlags()
    {
        var flags = new List<(RedFlag Flag, int Rank)>();
        foreach (var label in _catalogue.RedFlags)
        {
            var verdict = Verdict.Satisfied;
            var rules = _holding.Where(r => r.Then.RedFlag == label).ToList();
            if (rules.Count == 0)
            {
                verdict = Verdict.Undetermined;
                rules = [.. _undetermined.Where(r => r.Then.RedFlag == label)];
            }

            if (rules.Count == 0) continue;
            var rank = HighestRank(rules, 0);
            flags.Add((new RedFlag(label.Id, label.Title, verdict, _catalogue.Dispositions[rank].Id, [.. rules.Select(r => r.Id)]), rank));
        }

        return [.. flags.OrderByDescending(f => f.Flag.Verdict).ThenByDescending(f => f.Rank).Select(f => f.Flag)];
    }

    private IReadOnlyList<ScopeReason> ScopeReasons() =>
        [.. _catalogue.ScopeReasons.Select(s => new ScopeReason(s.Id, s.Title, Ids(_holding, r => r.Then.OutOfScope == s))).Where(s => s.Rules.Count > 0)];

    private DirectionalPreference Direction()
    {
        var sides = _catalogue.Directions.Select(d => new DirectionSide(d.Id, Ids(_holding, r => r.Then.Direction == d))).Where(s => s.Rules.Count > 0).ToList();
        return sides.Count switch
        {
            0 => new DirectionalPreference("undetermined", [], []),
            1 => new DirectionalPreference(sides[0].Value, sides[0].Rules, []),
            _ => new DirectionalPreference("undetermined", [.. sides.SelectMany(s => s.Rules).Order(StringComparer.Ordinal)], sides),
        };
    }

    /// <summary>Why no treatment is offered at all, with the rules behind it; null if treatment may be offered.</summary>
    private WithheldReason? WithheldBecause(int rank, List<Rule> blocking, IReadOnlyList<ScopeReason> scope)
    {
        if (rank >= _catalogue.WithheldRank)
        {
            return new WithheldReason($"{_catalogue.Dispositions[rank].Title} comes first.", Ids(_holding, r => r.Then.Disposition?.Rank == rank));
        }

        if (blocking.Count > 0)
        {
            var flags = _catalogue.RedFlags.Where(f => blocking.Any(r => r.Then.RedFlag == f)).Select(f => f.Title);
            return new WithheldReason($"Not yet ruled out: {string.Join("; ", flags)}.", [.. blocking.Select(r => r.Id)]);
        }

        return scope.Count == 0 ? null : new WithheldReason($"Not covered: {string.Join("; ", scope.Select(s => s.Title))}.", [.. scope.SelectMany(s => s.Rules).Order(StringComparer.Ordinal)]);
    }
}

/// <summary>Why no treatment is offered, and the rules behind it.</summary>
internal sealed record WithheldReason(string Sentence, IReadOnlyList<string> Rules);
