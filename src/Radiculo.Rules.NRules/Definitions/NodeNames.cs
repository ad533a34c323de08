using Radiculo.Rules.Lowering;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.NRules;

/// <summary>What definitions call the nodes of a program: the author's own words where there are any.</summary>
internal sealed class NodeNames
{
    private readonly RuleProgram _program;
    private readonly string?[] _words;

    public NodeNames(RuleProgram program)
    {
        _program = program;
        _words = new string?[program.Nodes.Length];
        foreach (var (test, node) in program.Tests.OrderBy(t => t.Key.ToString(), StringComparer.Ordinal)) _words[node] ??= test.ToString();
        foreach (var concept in program.Pack.Concepts) _words[program.ConceptNodes[concept.Index]] ??= $"{concept.Id} is present";
    }

    public string Of(int node) => _words[node] ?? _program.Nodes[node] switch
    {
        { Op: OpCode.Atom } atom => _program.Atoms[atom.First].ToString(),
        { Op: OpCode.Not } not => $"not {Of(_program.OperandsOf(not)[0])}",
        _ => $"group {node}",
    };

    /// <summary>A group with its items.</summary>
    public string Spell(int node)
    {
        var instruction = _program.Nodes[node];
        var items = string.Join("; ", _program.OperandsOf(instruction).ToArray().Select(Of));
        return instruction.Op switch
        {
            OpCode.All => $"all of: {items}",
            OpCode.Any => $"any of: {items}",
            OpCode.AtLeast => $"at least {instruction.AtLeast} of: {items}",
            OpCode.Known => $"known: {items}",
            _ => Of(node),
        };
    }

    public static string Of(in Term term, Fact fact)
    {
        var when = term.Span switch
        {
            LookbackSpan.Baseline => "baseline",
            LookbackSpan.LastVisit => "last visit",
            _ => term.Months > 0 ? $"the last {term.Months} months" : $"the last {term.Days} days",
        };
        return term.Kind is TermKind.Baseline or TermKind.LastVisit
            ? $"{fact.Id} at {when}"
            : $"{term.Kind.ToString().ToLowerInvariant()} in {fact.Id} {(term.Span == LookbackSpan.Window ? "over" : "since")} {when}";
    }
}
