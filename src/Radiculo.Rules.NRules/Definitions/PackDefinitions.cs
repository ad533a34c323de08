using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Takes a pack's program, gives its NRules definitions: one for each rule and one for each concept. A definition collects the facts its condition looks at, matches once
/// these settle it, whichever way, and concludes that as a linked fact; what no definition matches is unknown. So nothing waits for what another definition concludes,
/// and no order among them has to be kept: "unknown", which a network of two-valued matches can only ask as "not yet", is decided on the record itself.
/// </summary>
internal sealed class PackDefinitions
{
    /// <summary>Above the default, so that a host's rules see what has been settled.</summary>
    private const int Priority = 1;

    private readonly RuleProgram _program;
    private readonly PackIdentity _pack;
    private readonly Vocabulary _vocabulary;

    public PackDefinitions(RuleProgram program, PackIdentity pack)
    {
        _program = program;
        _pack = pack;
        _vocabulary = new Vocabulary(program.Pack.Facts);
    }

    /// <summary>The rules, in the order of the program.</summary>
    public IEnumerable<ReadRule> Rules => _program.Rules.Select(OfRule);

    /// <summary>The concepts and the rules.</summary>
    public IReadOnlyList<IRuleDefinition> All => [.. _program.Pack.Concepts.Select(OfConcept), .. Rules.Select(r => r.Definition)];

    /// <summary>The reading of every condition at once, which explanations ask for.</summary>
    public NodeReading AllNodes => NodeReading.OfAll(_program, _vocabulary);

    private ReadRule OfRule(Rule rule, int place)
    {
        var holds = new RuleVerdict(_pack, rule.Id, Verdict.Satisfied)
        {
            RedFlag = rule.Then.RedFlag?.Id,
            Disposition = rule.Then.Disposition?.Id,
            OutOfScope = rule.Then.OutOfScope?.Id,
        };
        var reading = NodeReading.Of(_program, _vocabulary, _program.RuleNodes[place]);
        var definition = Define("rule", rule.Id, rule.Title, new Conclusion(reading, holds, new RuleVerdict(_pack, rule.Id, Verdict.Refuted)));
        return new ReadRule(place, reading, definition);
    }

    private IRuleDefinition OfConcept(Concept concept)
    {
        var (present, absent) = (new ConceptFact(_pack, concept.Id, Finding.Present), new ConceptFact(_pack, concept.Id, Finding.Absent));
        var reading = NodeReading.Of(_program, _vocabulary, _program.ConceptNodes[concept.Index]);
        return Define("concept", concept.Id, concept.Title, new Conclusion(reading, present, absent));
    }

    private IRuleDefinition Define(string kind, string name, string description, Conclusion conclusion)
    {
        var reading = Expression.Constant(conclusion.Reading);
        var fact = Expression.Parameter(typeof(ICaseFact), "fact");
        var facts = Expression.Parameter(typeof(IEnumerable<ICaseFact>), "facts");
        var looksAt = Expression.Lambda(Expression.Call(reading, nameof(NodeReading.LooksAt), null, fact), fact);
        var isSettled = Expression.Lambda(Expression.Call(reading, nameof(NodeReading.IsSettled), null, facts), facts);
        var context = Expression.Parameter(typeof(IContext), "context");
        var conclude = Expression.Call(Expression.Constant(conclusion), nameof(Conclusion.Draw), null, context, facts);
        return Element.RuleDefinition(
            name, description, Priority, RuleRepeatability.Repeatable, [kind, _pack.Id], [],
            Element.DependencyGroup(),
            Element.AndGroup(FactPatterns.Collect(facts, FactPatterns.Match(fact, looksAt), isSettled)),
            Element.FilterGroup(),
            Element.ActionGroup(Element.Action(Expression.Lambda(conclude, context, facts))));
    }
}

/// <summary>A rule of the program by its place, how its condition is read, and its definition.</summary>
internal sealed record ReadRule(int Place, NodeReading Reading, IRuleDefinition Definition);
