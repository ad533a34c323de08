using System.Collections.Immutable;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Lowering;

/// <summary>Lays the core language out as a flat program: equal conditions share a node, and what a condition rests on comes before it.</summary>
internal sealed class Assemble
{
    private readonly CorePack _pack;
    private readonly List<Atom> _atoms = [];
    private readonly List<Instruction> _nodes = [];
    private readonly List<int> _operands = [];
    private readonly Dictionary<Atom, int> _nodeOfAtom = [];
    private readonly Dictionary<string, int> _nodeOfShape = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundTest, int> _tests = new(ReferenceEqualityComparer.Instance);
    private readonly int[] _nodeOfConcept;

    private Assemble(CorePack pack)
    {
        _pack = pack;
        _nodeOfConcept = new int[pack.Concepts.Length];
        Array.Fill(_nodeOfConcept, -1);
    }

    public static RuleProgram Run(CorePack pack) => new Assemble(pack).Run();

    private RuleProgram Run()
    {
        foreach (var concept in DependencyOrder()) _nodeOfConcept[concept] = Add(_pack.Concepts[concept]);
        var order = Enumerable.Range(0, _pack.Rules.Length).OrderBy(i => _pack.Source.Rules[i].Id, StringComparer.Ordinal).ToList();
        var ruleNodes = order.Select(i => Add(_pack.Rules[i])).ToArray();
        return new RuleProgram
        {
            Pack = _pack.Source,
            Atoms = [.. _atoms],
            Nodes = [.. _nodes],
            Operands = [.. _operands],
            RuleNodes = ruleNodes,
            ConceptNodes = _nodeOfConcept,
            Rules = [.. order.Select(i => _pack.Source.Rules[i])],
            Tests = _tests,
        };
    }

    private int Add(CoreCondition core)
    {
        switch (core)
        {
            case CoreTagged mark:
                return _tests[mark.Test] = Add(mark.Item);
            case CoreConcept concept:
                return _nodeOfConcept[concept.Concept];
            case CoreAtom atom:
                if (_nodeOfAtom.TryGetValue(atom.Atom, out var known)) return known;
                _atoms.Add(atom.Atom);
                return _nodeOfAtom[atom.Atom] = Emit(new Instruction(OpCode.Atom, _atoms.Count - 1, 0, 0));
            case CoreAll all: return AddGroup(OpCode.All, 0, all.Items);
            case CoreAny any: return AddGroup(OpCode.Any, 0, any.Items);
            case CoreAtLeast atLeast: return AddGroup(OpCode.AtLeast, atLeast.Count, atLeast.Items, keepRepeats: true);
            case CoreNot not: return AddGroup(OpCode.Not, 0, [not.Item]);
            case CoreKnown item: return AddGroup(OpCode.Known, 0, [item.Item]);
            case CoreConstant { Truth: Truth.True }: return AddGroup(OpCode.True, 0, []);
            default: throw new InvalidOperationException($"no layout for {core}");
        }
    }

    private int AddGroup(OpCode op, int atLeast, ImmutableArray<CoreCondition> items, bool keepRepeats = false)
    {
        var operands = items.Select(Add).Order().ToList();
        if (!keepRepeats) operands = [.. operands.Distinct()];
        var shape = $"{(int)op}:{atLeast}:{string.Join(',', operands)}";
        if (_nodeOfShape.TryGetValue(shape, out var known)) return known;
        var first = _operands.Count;
        _operands.AddRange(operands);
        return _nodeOfShape[shape] = Emit(new Instruction(op, first, operands.Count, atLeast));
    }

    private int Emit(Instruction instruction)
    {
        _nodes.Add(instruction);
        return _nodes.Count - 1;
    }

    /// <summary>Concepts so that each comes after those it rests on; with a stack of its own, since chains may be long.</summary>
    private List<int> DependencyOrder()
    {
        var uses = _pack.Concepts.Select(c => ConceptsIn(c).Distinct().ToArray()).ToArray();
        var order = new List<int>(uses.Length);
        var seen = new bool[uses.Length];
        var stack = new Stack<(int Concept, bool IsDone)>();
        for (var start = 0; start < uses.Length; start++)
        {
            stack.Push((start, false));
            while (stack.TryPop(out var top))
            {
                if (top.IsDone)
                {
                    order.Add(top.Concept);
                    continue;
                }

                if (seen[top.Concept]) continue;
                seen[top.Concept] = true;
                stack.Push((top.Concept, true));
                foreach (var used in uses[top.Concept]) stack.Push((used, false));
            }
        }

        return order;
    }

    private static IEnumerable<int> ConceptsIn(CoreCondition core) => core switch
    {
        CoreConcept concept => [concept.Concept],
        CoreAll all => all.Items.SelectMany(ConceptsIn),
        CoreAny any => any.Items.SelectMany(ConceptsIn),
        CoreAtLeast atLeast => atLeast.Items.SelectMany(ConceptsIn),
        CoreNot not => ConceptsIn(not.Item),
        CoreKnown known => ConceptsIn(known.Item),
        CoreTagged mark => ConceptsIn(mark.Item),
        _ => [],
    };
}
