using System.Collections.Immutable;
using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Lowering;

/// <summary>
/// Lays the core language out as a flat program: equal conditions share a node, and what a condition rests on comes before it.
/// </summary>
internal sealed class Assemble : CoreSwitch<int>
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
        foreach (var concept in ConceptGraph.Of(_pack.Source).DependencyOrder()) _nodeOfConcept[concept] = Of(_pack.Concepts[concept]);
        var order = Enumerable.Range(0, _pack.Rules.Length).OrderBy(i => _pack.Source.Rules[i].Id, StringComparer.Ordinal).ToList();
        var ruleNodes = order.Select(i => Of(_pack.Rules[i])).ToArray();
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

    protected override int True() => AddGroup(OpCode.True, 0, []);

    protected override int Atom(CoreAtom core)
    {
        if (_nodeOfAtom.TryGetValue(core.Atom, out var known)) return known;
        _atoms.Add(core.Atom);
        return _nodeOfAtom[core.Atom] = Emit(new Instruction(OpCode.Atom, _atoms.Count - 1, 0, 0));
    }

    protected override int All(CoreAll core) => AddGroup(OpCode.All, 0, core.Items);

    protected override int Any(CoreAny core) => AddGroup(OpCode.Any, 0, core.Items);

    protected override int Not(CoreNot core) => AddGroup(OpCode.Not, 0, [core.Item]);

    protected override int AtLeast(CoreAtLeast core) => AddGroup(OpCode.AtLeast, core.Count, core.Items, keepRepeats: true);

    protected override int Concept(CoreConcept core) => _nodeOfConcept[core.Concept];

    protected override int Known(CoreKnown core) => AddGroup(OpCode.Known, 0, [core.Item]);

    protected override int Tagged(CoreTagged core) => _tests[core.Test] = Of(core.Item);

    private int AddGroup(OpCode op, int atLeast, ImmutableArray<CoreCondition> items, bool keepRepeats = false)
    {
        var operands = items.Select(Of).Order().ToList();
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
}
