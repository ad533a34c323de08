using System.Buffers;
using Radiculo.Rules.Cases;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Decisions;

/// <summary>
/// Finds what to ask next: the facts that undetermined rules wait for, most consequential first. One pass back over the program carries
/// what an answer could lead to from the rules down to the facts.
/// </summary>
internal sealed class QuestionPlan
{
    private readonly RuleProgram _program;
    private readonly (int Node, int Rank, bool IsScope)[] _rules;
    private readonly Question[][] _questions;
    private readonly int[][] _slotsOfAtom;

    public QuestionPlan(RuleProgram program)
    {
        _program = program;
        var dispositions = program.Pack.Catalogue.Dispositions;
        _rules =
        [
            .. program.Rules.Select((rule, i) =>
                (program.RuleNodes[i], rule.Then.Disposition?.Rank ?? -1, rule.Then.OutOfScope is not null)),
        ];
        _slotsOfAtom = [.. program.Atoms.Select(SlotsAskedToday.Of)];
        string?[] raises = [null, .. dispositions.Select(d => d.Id)];
        _questions = [.. program.Pack.Facts.Select(QuestionsOf)];

        Question[] QuestionsOf(Fact fact) =>
        [
            .. raises.Select(to => new Question { Fact = fact.Id, Text = fact.Question, CouldRaiseTo = to }),
        ];
    }

    /// <summary>The questions, given the disposition that is established.</summary>
    public IReadOnlyList<Question> Ask(ReadOnlySpan<Truth> truths, CaseRecord patient, int establishedRank)
    {
        var weights = ArrayPool<int>.Shared.Rent(truths.Length + _questions.Length);
        try
        {
            var nodes = weights.AsSpan(0, truths.Length);
            var facts = weights.AsSpan(truths.Length, _questions.Length);
            nodes.Clear();
            facts.Clear();
            Carry(truths, patient, establishedRank, nodes, facts);
            return Order(facts);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(weights);
        }
    }

    /// <summary>
    /// What hangs on an answer, in one number. 0 for nothing; else above the lowest bit 1, or 2 and the rank that the answer could raise
    /// the disposition to; the lowest bit is set if the scope hangs on it.
    /// </summary>
    private static int Weight(int rank, int establishedRank, bool isScope) =>
        ((rank > establishedRank ? rank + 2 : 1) << 1) | (isScope ? 1 : 0);

    private static int Heavier(int a, int b) => (Math.Max(a >> 1, b >> 1) << 1) | ((a | b) & 1);

    private void Carry(ReadOnlySpan<Truth> truths, CaseRecord patient, int establishedRank, Span<int> nodes, Span<int> facts)
    {
        foreach (var (node, rank, isScope) in _rules)
        {
            if (truths[node] == Truth.Unknown) nodes[node] = Heavier(nodes[node], Weight(rank, establishedRank, isScope));
        }

        for (var i = truths.Length - 1; i >= 0; i--)
        {
            var weight = nodes[i];
            if (weight == 0) continue;
            ref readonly var node = ref _program.Nodes[i];
            if (node.Op == OpCode.Atom)
            {
                foreach (var slot in _slotsOfAtom[node.First])
                {
                    if (!patient.Today.IsKnown(slot)) facts[slot] = Heavier(facts[slot], weight);
                }

                continue;
            }

            foreach (var operand in _program.OperandsOf(node))
            {
                if (truths[operand] == Truth.Unknown) nodes[operand] = Heavier(nodes[operand], weight);
            }
        }
    }

    /// <summary>Of answers that can raise the disposition the scope makes none more urgent than another.</summary>
    private static int Urgency(int weight) => weight >> 1 > 1 ? weight | 1 : weight;

    /// <summary>The heaviest first; of equals, the vocabulary's order.</summary>
    private Question[] Order(ReadOnlySpan<int> facts)
    {
        var count = facts.Length - facts.Count(0);
        if (count == 0) return [];
        var keys = ArrayPool<long>.Shared.Rent(count);
        var next = 0;
        for (var fact = 0; fact < facts.Length; fact++)
        {
            if (facts[fact] != 0) keys[next++] = ((long)-Urgency(facts[fact]) << 32) | (uint)fact;
        }

        keys.AsSpan(0, count).Sort();
        var questions = new Question[count];
        for (var i = 0; i < count; i++)
        {
            var fact = (int)(keys[i] & uint.MaxValue);
            questions[i] = _questions[fact][Math.Max(0, (facts[fact] >> 1) - 1)];
        }

        ArrayPool<long>.Shared.Return(keys);
        return questions;
    }
}
