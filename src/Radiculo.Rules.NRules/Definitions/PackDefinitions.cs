using System.Linq.Expressions;
using NRules.RuleModel;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Yaml;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Takes a pack's program, gives its NRules definitions. What can come out true or false has two definitions, one that concludes that it is true and
/// one, by De Morgan, that it is false; what neither concludes is unknown. A definition's priority follows the order of the program, in which every
/// node stands after what it rests on: by the time something is asked to be unknown, all that could settle it has fired.
/// </summary>
internal sealed class PackDefinitions
{
    /// <summary>Above the default, so that a host's rules see what has been settled.</summary>
    private const int LowestPriority = 1;

    private static readonly Truth[] Settled = [Truth.True, Truth.False];

    private readonly RuleProgram _program;
    private readonly PackIdentity _pack;
    private readonly TermPatterns _terms;
    private readonly ConditionElements _conditions;
    private readonly NodeElements _nodes;
    private readonly NodeNames _names;
    private readonly DefinitionWriter _writer;

    private PackDefinitions(RuleProgram program, PackIdentity pack)
    {
        _program = program;
        _pack = pack;
        _terms = new TermPatterns(program, pack);
        _conditions = new ConditionElements(program, _terms);
        _nodes = new NodeElements(program, pack, _conditions);
        _names = new NodeNames(program);
        _writer = new DefinitionWriter(pack);
    }

    public static IReadOnlyList<IRuleDefinition> Of(RuleProgram program, PackIdentity pack) => new PackDefinitions(program, pack).Write();

    private IReadOnlyList<IRuleDefinition> Write()
    {
        foreach (var (term, measure) in _terms.Measures) WriteMeasure(term, measure);
        var groups = GroupsToSettle();
        for (var node = 0; node < _program.Nodes.Length; node++)
        {
            if (_program.Nodes[node].Op == OpCode.Atom) WriteCondition(node);
            foreach (var truth in Settled.Where(t => groups.Contains((node, t)))) WriteGroup(node, truth);
        }

        foreach (var concept in _program.Pack.Concepts) WriteConcept(concept);
        for (var rule = 0; rule < _program.Rules.Length; rule++) WriteRule(_program.Rules[rule], _program.RuleNodes[rule]);
        return _writer.Written;
    }

    /// <summary>The groups some definition matches by their fact: all that stand in another node, and those with alternatives that are a whole condition.</summary>
    private HashSet<(int Node, Truth Truth)> GroupsToSettle()
    {
        var inside = _program.Operands.Where(o => _nodes.IsGroup(o) && !_nodes.IsConcept(o)).SelectMany(o => Settled.Select(t => (o, t)));
        var whole = _program.RuleNodes.Where(n => !_nodes.IsConcept(n)).Concat(_program.ConceptNodes).SelectMany(n => Settled.Select(t => (n, t)));
        return [.. inside, .. whole.Where(n => _nodes.HasAlternatives(n.n, n.t))];
    }

    private void WriteMeasure(Term term, int measure)
    {
        var fact = _program.Pack.Facts[term.Slot];
        var lookback = Expression.Constant(_terms.LookbackOf(term));
        var assessment = Expression.Parameter(typeof(Assessment), "assessment");
        var today = Expression.Parameter(typeof(RecordedFact), "today");
        var earlier = Expression.Parameter(typeof(EarlierFact), "earlier");
        var visits = Expression.Parameter(typeof(IEnumerable<EarlierFact>), "visits");
        var isFound = Expression.Lambda(Expression.Call(lookback, nameof(VisitLookup.IsFound), null, assessment, visits), assessment, visits);
        var isDifference = term.Kind is TermKind.Gain or TermKind.Loss or TermKind.Change;
        ParameterExpression[] bound = isDifference ? [assessment, today, visits] : [assessment, visits];
        var value = Expression.Call(lookback, isDifference ? nameof(VisitLookup.Difference) : nameof(VisitLookup.Value), null, bound);
        var conclusion = Expression.New(typeof(MeasureFact).GetConstructors()[0], Expression.Constant(_pack), Expression.Constant(measure), value);
        var elements = new List<RuleElement> { FactPatterns.Match(assessment) };
        if (isDifference) elements.Add(FactPatterns.Match(today, FactPatterns.IsOf(today, fact.Id)));
        elements.Add(FactPatterns.Collect(visits, FactPatterns.Match(earlier, FactPatterns.IsOf(earlier, fact.Id)), isFound));
        _writer.WriteBinding(Head(DefinitionKind.Measure, NodeNames.Of(term, fact), fact.Means, -1), elements, conclusion, bound);
    }

    private void WriteCondition(int node)
    {
        var text = _names.Of(node);
        var atom = _program.Atoms[_program.Nodes[node].First];
        foreach (var truth in Settled)
        {
            var fact = new ConditionFact(_pack, node, truth, text);
            Write(Head(DefinitionKind.Condition, text, "", truth, node), _conditions.Of(atom, truth == Truth.True), () => fact);
        }
    }

    private void WriteGroup(int node, Truth truth)
    {
        var head = Head(DefinitionKind.Group, $"group {node}", _names.Spell(node), truth, node);
        if (_program.Nodes[node].Op == OpCode.AtLeast) WriteAtLeast(node, truth, head);
        else if (!_nodes.HasAlternatives(node, truth)) Write(head, _nodes.Inside(node, truth), () => new GroupFact(_pack, node, truth));
        else if (_nodes.Parts(node, truth).OfType<RuleElement>().ToList() is { Count: > 0 } parts) _writer.WriteAny(head, parts, () => new GroupFact(_pack, node, truth));
    }

    /// <summary>Each item that is settled leaves a fact; enough of them settle the group: as many as it asks for, or so many false ones that too few are left.</summary>
    private void WriteAtLeast(int node, Truth truth, in DefinitionHead head)
    {
        var group = _program.Nodes[node];
        var operands = _program.OperandsOf(group).ToArray();
        for (var place = 0; place < operands.Length; place++)
        {
            var fact = new ItemFact(_pack, node, place, truth);
            if (_nodes.Of(operands[place], truth) is { } element)
                _writer.WriteAll(Head(DefinitionKind.Item, $"group {node}: {_names.Of(operands[place])}", "", truth, node), [element], () => fact);
        }

        var enough = truth == Truth.True ? group.AtLeast : operands.Length - group.AtLeast + 1;
        var item = Expression.Parameter(typeof(ItemFact), "item");
        var items = Expression.Parameter(typeof(IEnumerable<ItemFact>), "items");
        var isItem = FactPatterns.Match(item, FactPatterns.Has(item, nameof(ItemFact.Pack), _pack), FactPatterns.Has(item, nameof(ItemFact.Group), node),
            FactPatterns.Has(item, nameof(ItemFact.Truth), truth));
        var count = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [typeof(ItemFact)], items);
        var areEnough = Expression.Lambda(Expression.GreaterThanOrEqual(count, Expression.Constant(enough)), items);
        _writer.WriteAll(head, [FactPatterns.Collect(items, isItem, areEnough)], () => new GroupFact(_pack, node, truth));
    }

    private void WriteConcept(Concept concept)
    {
        var node = _program.ConceptNodes[concept.Index];
        foreach (var truth in Settled)
        {
            var fact = new ConceptFact(_pack, node, concept.Id, truth == Truth.True ? Finding.Present : Finding.Absent);
            Write(Head(DefinitionKind.Concept, concept.Id, concept.Title, truth, node), _nodes.Inside(node, truth), () => fact);
        }
    }

    private void WriteRule(Rule rule, int node)
    {
        foreach (var truth in Settled)
        {
            var fact = VerdictOf(rule, node, truth);
            var elements = _nodes.IsConcept(node) ? [_nodes.Of(node, truth)!] : _nodes.Inside(node, truth);
            Write(Head(DefinitionKind.Rule, rule.Id, rule.Title, truth), elements, () => fact);
        }
    }

    private RuleVerdict VerdictOf(Rule rule, int node, Truth truth) => truth == Truth.False
        ? new RuleVerdict(_pack, node, rule.Id, Verdict.Refuted)
        : new RuleVerdict(_pack, node, rule.Id, Verdict.Satisfied)
        {
            RedFlag = rule.Then.RedFlag?.Id,
            Disposition = rule.Then.Disposition?.Id,
            OutOfScope = rule.Then.OutOfScope?.Id,
        };

    private void Write(in DefinitionHead head, IReadOnlyList<RuleElement>? elements, Expression<Func<object>> conclusion)
    {
        if (elements is not null) _writer.WriteAll(head, elements, conclusion);
    }

    private DefinitionHead Head(DefinitionKind kind, string name, string description, Truth truth, int? node = null) =>
        Head(kind, truth == Truth.True ? name : $"not: {name}", description, node ?? _program.Nodes.Length);

    /// <summary>The earlier a node stands in the program, the sooner it fires; what stands behind all of them is read by nothing.</summary>
    private DefinitionHead Head(DefinitionKind kind, string name, string description, int node) => new(kind, name, description, LowestPriority + _program.Nodes.Length - node);
}
