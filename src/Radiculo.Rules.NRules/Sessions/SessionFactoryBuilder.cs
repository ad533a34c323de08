using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace Radiculo.Rules.NRules;

/// <summary>Compiles definitions, all of them or none.</summary>
internal static class SessionFactoryBuilder
{
    /// <exception cref="RuleCompilationException">NRules cannot compile a definition.</exception>
    /// <exception cref="InvalidOperationException">NRules compiled fewer definitions than it was given.</exception>
    public static ISessionFactory Compile(IReadOnlyList<IRuleDefinition> definitions)
    {
        // never with a cancellation token: NRules stops at a cancellation without a word and returns what it has
        var factory = new global::NRules.RuleCompiler().Compile(definitions);
        CheckComplete(factory, definitions);
        return factory;
    }

    public static void CheckComplete(ISessionSchemaProvider compiled, IReadOnlyList<IRuleDefinition> definitions)
    {
        var there = compiled.GetSchema().Nodes
            .Where(n => n.NodeType == NodeType.Rule)
            .SelectMany(n => n.Rules)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var lacking = definitions.Where(d => !there.Contains(d)).Select(d => d.Name).ToList();
        if (lacking.Count == 0) return;
        var compared = $"NRules compiled {definitions.Count - lacking.Count} of {definitions.Count} definitions";
        throw new InvalidOperationException($"{compared}. Missing: {string.Join("; ", lacking.Take(10))}");
    }
}
