using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Radiculo.Rules.Binding;

namespace Radiculo.Rules.NRules;

/// <summary>What a definition is of; also its tag.</summary>
internal enum DefinitionKind
{
    Measure,
    Condition,
    Item,
    Group,
    Concept,
    Rule,
}

/// <summary>Name, description and priority of a definition.</summary>
internal readonly record struct DefinitionHead(DefinitionKind Kind, string Name, string Description, int Priority);

/// <summary>Puts rule definitions together and keeps them in the order they were written.</summary>
internal sealed class DefinitionWriter(PackIdentity pack)
{
    private const string Conclusion = "conclusion";

    private readonly List<IRuleDefinition> _written = [];

    public IReadOnlyList<IRuleDefinition> Written => _written;

    /// <summary>All elements together conclude a fact, which stays as long as they match.</summary>
    public void WriteAll(in DefinitionHead head, IEnumerable<RuleElement> elements, Expression<Func<object>> conclusion) => Write(head, Element.AndGroup(elements), conclusion);

    /// <summary>Each element alone concludes a fact of its own, which stays as long as it matches.</summary>
    public void WriteAny(in DefinitionHead head, IReadOnlyCollection<RuleElement> elements, Expression<Func<object>> conclusion) =>
        Write(head, elements.Count == 1 ? Element.AndGroup(elements) : Element.OrGroup(elements), conclusion);

    /// <summary>The elements conclude a fact that is worked out from what they bind, and again when that changes.</summary>
    public void WriteBinding(in DefinitionHead head, IEnumerable<RuleElement> elements, Expression conclusion, IReadOnlyList<ParameterExpression> bound)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        var put = Expression.Call(typeof(DefinitionWriter), nameof(Put), null, context, conclusion);
        Write(head, RuleRepeatability.Repeatable, Element.AndGroup(elements), Element.Action(Expression.Lambda(put, [context, .. bound])));
    }

    private static void Put(IContext context, object conclusion)
    {
        if (context.GetLinked(Conclusion) is null) context.InsertLinked(Conclusion, conclusion);
        else context.UpdateLinked(Conclusion, conclusion);
    }

    private void Write(in DefinitionHead head, GroupElement when, Expression<Func<object>> conclusion)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        var insert = Expression.Call(context, nameof(IContext.InsertLinked), null, Expression.Constant(Conclusion, typeof(object)), conclusion.Body);
        Write(head, RuleRepeatability.NonRepeatable, when, Element.Action(Expression.Lambda(insert, context), ActionTrigger.Activated));
    }

    private void Write(in DefinitionHead head, RuleRepeatability repeatability, GroupElement when, ActionElement then) =>
        _written.Add(Element.RuleDefinition(head.Name, head.Description, head.Priority, repeatability, [head.Kind.ToString().ToLowerInvariant(), pack.Id], [],
            Element.DependencyGroup(), when, Element.FilterGroup(), Element.ActionGroup(then)));
}
