using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Takes a pack's program, gives its NRules definitions: one that puts the case together, one for each concept and one for each rule. The
/// definition of a rule matches the case and fires when the truth of its condition has changed: it concludes that the rule holds or that it
/// is refuted, or takes back what it had concluded. A network of matches is two-valued and can ask "unknown" only as "not there yet"; so
/// what is unknown is decided on the case, and no definition waits for another's conclusion.
/// </summary>
internal sealed class PackDefinitions
{
    /// <summary>Above the default, so that a host's rules see what has been settled.</summary>
    private const int PriorityOfConclusions = 1;

    private const int PriorityOfTheCase = 2;

    private static readonly ParameterExpression Context = Expression.Parameter(typeof(IContext), "context");
    private static readonly ParameterExpression Case = Expression.Parameter(typeof(AssessedCase), "assessed");

    private readonly RuleProgram _program;
    private readonly PackIdentity _pack;
    private readonly LambdaExpression _isOfThisPack;

    public PackDefinitions(RuleProgram program, PackIdentity pack)
    {
        _program = program;
        _pack = pack;
        Reading = new CaseReading(program);
        var isOfThisPack = Expression.Equal(Expression.Property(Case, nameof(AssessedCase.Reading)), Expression.Constant(Reading));
        _isOfThisPack = Expression.Lambda(isOfThisPack, Case);
    }

    public CaseReading Reading { get; }

    /// <summary>All of the pack's definitions.</summary>
    public IReadOnlyList<IRuleDefinition> All => [OfCase(), .. _program.Pack.Concepts.Select(OfConcept), .. _program.Rules.Select(OfRule)];

    /// <summary>
    /// Those that an engine needs, which asks for no concepts: the case's, and with the places of the rules in the program theirs.
    /// </summary>
    public (IRuleDefinition Case, IReadOnlyList<IRuleDefinition> Rules) OfEngine() => (OfCase(), [.. _program.Rules.Select(OfRule)]);

    /// <summary>Collects what a session holds of the case, once there is an assessment.</summary>
    private IRuleDefinition OfCase()
    {
        var assessment = Expression.Parameter(typeof(Assessment), "assessment");
        var fact = Expression.Parameter(typeof(ICaseFact), "fact");
        var facts = Expression.Parameter(typeof(IEnumerable<ICaseFact>), "facts");
        var conclude = Call(new CaseConclusion(Reading), nameof(CaseConclusion.Draw), Context, facts);
        return Define(
            "case", _pack.Id, _program.Pack.Title, PriorityOfTheCase, [Match(assessment), Collect(facts, Match(fact))], [],
            Expression.Lambda(conclude, Context, assessment, facts));
    }

    private IRuleDefinition OfRule(Rule rule, int place)
    {
        var holds = new RuleVerdict(_pack, rule.Id, Verdict.Satisfied)
        {
            RedFlag = rule.Then.RedFlag?.Id,
            Disposition = rule.Then.Disposition?.Id,
            OutOfScope = rule.Then.OutOfScope?.Id,
        };
        var refuted = new RuleVerdict(_pack, rule.Id, Verdict.Refuted);
        return OfNode("rule", rule.Id, rule.Title, _program.RuleNodes[place], holds, refuted);
    }

    private IRuleDefinition OfConcept(Concept concept) => OfNode(
        "concept", concept.Id, concept.Title, _program.ConceptNodes[concept.Index],
        new ConceptFact(_pack, concept.Id, Finding.Present), new ConceptFact(_pack, concept.Id, Finding.Absent));

    private IRuleDefinition OfNode(string kind, string name, string description, int node, object ifTrue, object ifFalse)
    {
        var truth = Expression.Call(Case, nameof(AssessedCase.TruthOf), null, Expression.Constant(node));
        var conclude = Call(new Conclusion(ifTrue, ifFalse), nameof(Conclusion.Draw), Context, truth);
        return Define(
            kind, name, description, PriorityOfConclusions, [Match(Case, _isOfThisPack)],
            [Element.Filter(FilterType.KeyChange, Expression.Lambda(Expression.Convert(truth, typeof(object)), Case))],
            Expression.Lambda(conclude, Context, Case));
    }

    private IRuleDefinition Define(
        string kind, string name, string description, int priority,
        IEnumerable<RuleElement> when, IEnumerable<FilterElement> filters, LambdaExpression then) => Element.RuleDefinition(
            name, description, priority, RuleRepeatability.Repeatable, [kind, _pack.Id], [],
            Element.DependencyGroup(), Element.AndGroup(when), Element.FilterGroup(filters), Element.ActionGroup(Element.Action(then)));

    private static MethodCallExpression Call(object on, string method, params Expression[] arguments) =>
        Expression.Call(Expression.Constant(on), method, null, arguments);

    private static PatternElement Match(ParameterExpression fact, params IEnumerable<LambdaExpression> conditions) =>
        Pattern(fact, conditions, null);

    private static PatternElement Collect(ParameterExpression collection, PatternElement source) =>
        Pattern(collection, [], Element.Collect(collection.Type, source));

    private static PatternElement Pattern(ParameterExpression fact, IEnumerable<LambdaExpression> conditions, RuleElement? source) =>
        Element.Pattern(fact.ToDeclaration(), conditions.Select(Element.Condition), source);
}
