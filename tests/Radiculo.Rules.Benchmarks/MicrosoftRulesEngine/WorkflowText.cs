using System.Text.Json;
using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Benchmarks.MicrosoftRulesEngine;

/// <summary>How a rule of RulesEngine gets at the pack's concepts.</summary>
internal enum ConceptPlacement
{
    /// <summary>Parameters of the workflow, each named once, as an author would write them.</summary>
    Shared,

    /// <summary>Written out wherever they are used: long to read, but what RulesEngine runs fastest.</summary>
    Inlined,
}

/// <summary>
/// The pack as a workflow of RulesEngine, in its JSON. Each rule becomes two: one that succeeds when the rule is satisfied, and one that succeeds when it is refuted.
/// </summary>
internal sealed class WorkflowText
{
    public const string Name = "pack";
    public const string Satisfied = "satisfied: ";
    public const string Refuted = "refuted: ";

    private readonly BoundPack _pack;
    private readonly ConceptPlacement _placement;
    private readonly ConditionTexts _conditions;
    private readonly List<(string Name, string Expression)> _parameters = [];
    private readonly Dictionary<int, TextPair> _concepts = [];

    public WorkflowText(BoundPack pack, FactProperties facts, ConceptPlacement placement)
    {
        _pack = pack;
        _placement = placement;
        _conditions = new ConditionTexts(facts, Concept);
    }

    public string Write()
    {
        var rules = new List<object>();
        foreach (var rule in _pack.Rules)
        {
            var condition = Condition(rule);
            rules.Add(Rule(Satisfied + rule.Id, condition.True));
            rules.Add(Rule(Refuted + rule.Id, condition.False));
        }

        return JsonSerializer.Serialize(new { WorkflowName = Name, GlobalParams = _parameters.Select(p => new { p.Name, p.Expression }), Rules = rules });
    }

    private TextPair Condition(Rule rule)
    {
        var text = _conditions.Of(rule.When);
        return rule.Then.Reevaluate?.From is { } date ? _conditions.RequiringDate(text, date) : text;
    }

    /// <summary>A concept's parameters come after those it rests on, since its text is written first.</summary>
    private TextPair Concept(int index)
    {
        if (_concepts.TryGetValue(index, out var known)) return known;
        var text = _conditions.Of(_pack.Concepts[index].When);
        if (_placement == ConceptPlacement.Shared)
        {
            var id = _pack.Concepts[index].Id;
            _parameters.Add(($"{id}_present", text.True));
            _parameters.Add(($"{id}_absent", text.False));
            text = new TextPair($"{id}_present", $"{id}_absent");
        }

        return _concepts[index] = text;
    }

    private static object Rule(string name, string expression) => new { RuleName = name, RuleExpressionType = "LambdaExpression", Expression = expression };
}
