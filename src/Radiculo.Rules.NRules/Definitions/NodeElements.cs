using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>
/// Takes a node of the program and a truth, gives the element that matches when the node has it: a concept's, a group's and a joint condition's derived
/// fact, and for any other condition the record itself. Groups in groups go by their facts because NRules multiplies out alternatives inside
/// conjunctions, and a few dozen of them would be millions of rules; conditions that join facts, because an Exists over several patterns loses matches in
/// NRules 1.0.4 when it stands behind another element.
/// </summary>
internal sealed class NodeElements
{
    private readonly RuleProgram _program;
    private readonly PackIdentity _pack;
    private readonly ConditionElements _conditions;
    private readonly Dictionary<int, string> _conceptOfNode = [];

    public NodeElements(RuleProgram program, PackIdentity pack, ConditionElements conditions)
    {
        _program = program;
        _pack = pack;
        _conditions = conditions;
        foreach (var concept in program.Pack.Concepts) _conceptOfNode.TryAdd(program.ConceptNodes[concept.Index], concept.Id);
    }

    public bool IsConcept(int node) => _conceptOfNode.ContainsKey(node);

    public bool IsGroup(int node) => _program.Nodes[node].Op is OpCode.All or OpCode.Any or OpCode.AtLeast or OpCode.Known;

    /// <summary>Whether one item of the group alone can settle it that way, or a count of them; otherwise all of them must.</summary>
    public bool HasAlternatives(int node, Truth truth) => (_program.Nodes[node].Op, truth) is
        (OpCode.Any or OpCode.Known, Truth.True) or (OpCode.All, Truth.False) or (OpCode.AtLeast, _);

    /// <summary>The element; null if the node never has that truth.</summary>
    public RuleElement? Of(int node, Truth truth) =>
        _conceptOfNode.TryGetValue(node, out var concept) ? Concept(concept, node, truth)
        : IsGroup(node) ? Derived<GroupFact>(node, truth)
        : Single(node, truth);

    /// <summary>The elements of the node's own making, one level down; null if it never has that truth. Of a group with alternatives, its fact.</summary>
    public IReadOnlyList<RuleElement>? Inside(int node, Truth truth)
    {
        if (HasAlternatives(node, truth)) return [Derived<GroupFact>(node, truth)];
        var elements = IsGroup(node) ? Parts(node, truth) : [Single(node, truth)];
        return elements.Contains(null) ? null : [.. elements.OfType<RuleElement>()];
    }

    /// <summary>What a group comes down to. Of alternatives, those that never match are left out.</summary>
    public IReadOnlyList<RuleElement?> Parts(int node, Truth truth)
    {
        var instruction = _program.Nodes[node];
        var operands = _program.OperandsOf(instruction).ToArray();
        if (instruction.Op != OpCode.Known) return [.. operands.Select(o => Of(o, truth))];
        var settled = new[] { Of(operands[0], Truth.True), Of(operands[0], Truth.False) }.OfType<RuleElement>();
        return [.. truth == Truth.True ? settled : settled.Select(Opposite)];
    }

    private static RuleElement Opposite(RuleElement element) =>
        element is NotElement not ? Element.Exists(not.Source) : Element.Not(((ExistsElement)element).Source);

    private RuleElement? Single(int node, Truth truth)
    {
        var instruction = _program.Nodes[node];
        return instruction.Op switch
        {
            OpCode.Atom => Condition(node, truth),
            OpCode.Not => Of(_program.OperandsOf(instruction)[0], truth.Not()),
            _ => truth == Truth.True ? ConditionElements.Always() : null,
        };
    }

    private RuleElement? Condition(int node, Truth truth)
    {
        var elements = _conditions.Of(_program.Atoms[_program.Nodes[node].First], truth == Truth.True);
        return elements is { Count: > 1 } ? Derived<ConditionFact>(node, truth) : elements?[0];
    }

    private ExistsElement Concept(string id, int node, Truth truth)
    {
        var fact = Expression.Parameter(typeof(ConceptFact), "concept");
        return FactPatterns.Exists(fact, FactPatterns.Has(fact, nameof(ConceptFact.Pack), _pack),
            FactPatterns.Has(fact, nameof(ConceptFact.Value), truth == Truth.True ? Finding.Present : Finding.Absent),
            FactPatterns.Has(fact, nameof(ConceptFact.Block), INodeFact.BlockOf(node)), FactPatterns.Has(fact, nameof(ConceptFact.Id), id));
    }

    private ExistsElement Derived<T>(int node, Truth truth)
        where T : INodeFact
    {
        var fact = Expression.Parameter(typeof(T), "derived");
        return FactPatterns.Exists(fact, FactPatterns.Has(fact, nameof(INodeFact.Pack), _pack), FactPatterns.Has(fact, nameof(INodeFact.Truth), truth),
            FactPatterns.Has(fact, nameof(INodeFact.Block), INodeFact.BlockOf(node)), FactPatterns.Has(fact, nameof(INodeFact.Node), node));
    }
}
