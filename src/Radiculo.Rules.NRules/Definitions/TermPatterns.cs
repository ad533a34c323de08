using System.Linq.Expressions;
using NRules.RuleModel;
using Radiculo.Rules.Analysis;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>Where a term's value stands in working memory: the fact that holds it, how that is found, and how the value is read from it. A constant has no fact.</summary>
internal sealed record TermPattern(ParameterExpression? Fact, IReadOnlyList<LambdaExpression> Conditions, Expression Value)
{
    public PatternElement Match(params IEnumerable<LambdaExpression> more) => FactPatterns.Match(Fact!, Conditions.Concat(more));
}

/// <summary>
/// Finds the terms of a program in working memory: today's values among the recorded facts, all else among the measures, which are derived from the history first.
/// </summary>
internal sealed class TermPatterns
{
    private readonly RuleProgram _program;
    private readonly PackIdentity _pack;
    private readonly FactReader[] _readers;
    private readonly Dictionary<Term, int> _measures = [];

    public TermPatterns(RuleProgram program, PackIdentity pack)
    {
        _program = program;
        _pack = pack;
        _readers = [.. program.Pack.Facts.Select(f => new FactReader(f))];
        foreach (var term in program.Atoms.Where(a => a.Kind != AtomKind.Recorded).SelectMany(a => new[] { a.Left, a.Right }))
        {
            if (term.Kind is not (TermKind.Constant or TermKind.Today)) _measures.TryAdd(term, _measures.Count);
        }
    }

    /// <summary>The terms that are derived from the history, with their numbers.</summary>
    public IEnumerable<(Term Term, int Measure)> Measures => _measures.Select(m => (m.Key, m.Value));

    public string IdOf(in Term term) => _program.Pack.Facts[term.Slot].Id;

    public VisitLookup LookbackOf(in Term term) => new(term, _readers[term.Slot]);

    public TermPattern Of(in Term term, string name) => term.Kind switch
    {
        TermKind.Constant => new TermPattern(null, [], Expression.Constant(term.Value)),
        TermKind.Today => Today(term, name),
        _ => Measure(_measures[term], name),
    };

    private TermPattern Today(in Term term, string name)
    {
        var fact = Expression.Parameter(typeof(RecordedFact), name);
        var read = Expression.Call(Expression.Constant(_readers[term.Slot]), nameof(FactReader.Read), null, fact);
        return new TermPattern(fact, [FactPatterns.IsOf(fact, IdOf(term))], read);
    }

    private TermPattern Measure(int measure, string name)
    {
        var fact = Expression.Parameter(typeof(MeasureFact), name);
        var conditions = new[] { FactPatterns.Has(fact, nameof(MeasureFact.Pack), _pack), FactPatterns.Has(fact, nameof(MeasureFact.Measure), measure) };
        return new TermPattern(fact, conditions, Expression.Property(fact, nameof(MeasureFact.Value)));
    }
}
