using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Radiculo.Rules.NRules;

/// <summary>The patterns all definitions are made of. A pattern and its conditions go together by the name of the parameter.</summary>
internal static class FactPatterns
{
    public static PatternElement Match(ParameterExpression fact, params IEnumerable<LambdaExpression> conditions) =>
        Element.Pattern(fact.ToDeclaration(), conditions.Select(Element.Condition), null);

    public static PatternElement Collect(
        ParameterExpression collection, PatternElement source, params IEnumerable<LambdaExpression> conditions) =>
        Element.Pattern(collection.ToDeclaration(), conditions.Select(Element.Condition), Element.Collect(collection.Type, source));
}
