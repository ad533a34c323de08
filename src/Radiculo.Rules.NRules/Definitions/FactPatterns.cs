using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Radiculo.Rules.NRules;

/// <summary>The patterns all definitions are made of. A pattern and its conditions go together by the name of the parameter.</summary>
internal static class FactPatterns
{
    public static PatternElement Match(ParameterExpression fact, params IEnumerable<LambdaExpression> conditions) =>
        Element.Pattern(fact.ToDeclaration(), conditions.Select(Element.Condition), null);

    public static PatternElement Collect(ParameterExpression collection, PatternElement source, params IEnumerable<LambdaExpression> conditions) =>
        Element.Pattern(collection.ToDeclaration(), conditions.Select(Element.Condition), Element.Collect(collection.Type, source));

    public static ExistsElement Exists(ParameterExpression fact, params IEnumerable<LambdaExpression> conditions) => Element.Exists(Match(fact, conditions));

    public static LambdaExpression Has(ParameterExpression fact, string property, object value) =>
        Expression.Lambda(Expression.Equal(Expression.Property(fact, property), Expression.Constant(value)), fact);

    /// <summary>The recorded or earlier fact of an id, if it holds a value.</summary>
    public static LambdaExpression IsOf(ParameterExpression fact, string id)
    {
        var isOfId = Expression.Equal(Expression.Property(fact, nameof(RecordedFact.Id)), Expression.Constant(id));
        var isUnknown = Expression.Property(Expression.Property(fact, nameof(RecordedFact.Value)), nameof(FactValue.IsUnknown));
        return Expression.Lambda(Expression.AndAlso(isOfId, Expression.Not(isUnknown)), fact);
    }
}
