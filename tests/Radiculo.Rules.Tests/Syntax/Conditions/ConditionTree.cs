using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Tests.Syntax.Conditions;

/// <summary>Reads conditions without a pack around them.</summary>
internal static class ConditionTree
{
    /// <summary>What stands behind <c>when:</c> as a tree; the text must be readable.</summary>
    public static ConditionSyntax Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var node = YamlReader.Read(new SourceText("rules.yaml", yaml), diagnostics).Documents.Single();
        var tree = new ConditionReader(diagnostics).Read(node is MappingNode { Entries: [{ Key.Value: "when" } entry] } ? entry.Value : node);
        diagnostics.ToSorted().Select(d => d.Render()).Should().BeEmpty();
        return tree;
    }

    public static ScalarNode Scalar(string text)
    {
        var source = new SourceText("rules.yaml", text);
        return new ScalarNode(source.Span(0, text.Length), text, ScalarStyle.Plain);
    }

    /// <summary>Every node of the tree, the outermost first.</summary>
    public static IEnumerable<TestSyntax> Tests(ConditionSyntax condition) => condition switch
    {
        GroupSyntax group => group.Items.SelectMany(Tests),
        TestSyntax test => [test],
        _ => [],
    };
}
