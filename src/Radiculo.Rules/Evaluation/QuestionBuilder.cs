using Radiculo.Rules.Model;

namespace Radiculo.Rules.Evaluation;

/// <summary>Finds what to ask next: the facts that undetermined rules wait for, most consequential first.</summary>
internal sealed class QuestionBuilder(Outcome outcome)
{
    public IReadOnlyList<Question> Build(int establishedRank)
    {
        var program = outcome.Program;
        var waiting = new SortedDictionary<int, (int Rank, bool Scope, List<string> Rules)>();
        var visited = new HashSet<int>();
        var facts = new HashSet<int>();
        for (var i = 0; i < program.Rules.Length; i++)
        {
            if (outcome.TruthOfRule(i) != Truth.Unknown) continue;
            visited.Clear();
            facts.Clear();
            outcome.CollectUnknownFacts(program.RuleNodes[i], visited, facts);
            var then = program.Rules[i].Then;
            var rank = then.Disposition is { } disposition && disposition.Rank > establishedRank ? disposition.Rank : -1;
            foreach (var fact in facts)
            {
                var (highest, scope, rules) = waiting.GetValueOrDefault(fact, (-1, false, []));
                rules.Add(program.Rules[i].Id);
                waiting[fact] = (Math.Max(highest, rank), scope || then.OutOfScope is not null, rules);
            }
        }

        return
        [
            .. waiting.OrderByDescending(w => w.Value.Rank).ThenByDescending(w => w.Value.Scope).ThenBy(w => w.Key)
                .Select(w => new Question(program.Pack.Facts[w.Key].Id, program.Pack.Facts[w.Key].Question,
                    w.Value.Rank < 0 ? null : program.Pack.Catalogue.Dispositions[w.Value.Rank].Id, w.Value.Rules)),
        ];
    }
}
