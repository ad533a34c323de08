using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax.Conditions;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Syntax;

/// <summary>
/// Takes what stands under <c>when</c>, gives its tree: groups from YAML, one-line conditions from <see cref="ConditionParser"/>.
/// </summary>
internal sealed class ConditionReader(DiagnosticBag diagnostics)
{
    private static readonly Schema AtLeast =
        new("`at_least`", [Key.Text("count").Required(), new Key("of", Shape.Anything, IsRequired: true)]);

    private static readonly string[] Groups = ["all", "any", "none", "at_least"];

    public ConditionSyntax Read(Node node) => node switch
    {
        ScalarNode scalar => ConditionParser.ParseCondition(scalar, diagnostics),
        SequenceNode list => ReadGroup(GroupKind.All, "the list", list.Span, list),
        MappingNode mapping => ReadMapping(mapping),
        RefusedNode => new BrokenSyntax(node.Span),
        _ => throw new UnreachableException(),
    };

    private ConditionSyntax ReadMapping(MappingNode mapping)
    {
        if (mapping.Entries.Length != 1)
        {
            var at = mapping.Entries.Length == 0 ? mapping.Span : mapping.Entries[1].Key.Span;
            diagnostics.Add(mapping.Entries.Length == 0 ? ConditionMessages.EmptyGroup(at, "`when`") : ConditionMessages.SeveralGroups(at));
            return new BrokenSyntax(mapping.Span);
        }

        var (key, value) = (mapping.Entries[0].Key, mapping.Entries[0].Value);
        switch (key.Value)
        {
            case "all": return ReadGroup(GroupKind.All, "`all`", key.Span, value);
            case "any": return ReadGroup(GroupKind.Any, "`any`", key.Span, value);
            case "none": return ReadGroup(GroupKind.None, "`none`", key.Span, value);
            case "at_least": return ReadAtLeast(key, value);
            default:
                diagnostics.Add(ConditionMessages.NoGroup(key.Span, key.Value, Meant(key.Value) ?? diagnostics.Suggest(key.Value, Groups)));
                return new BrokenSyntax(key.Span);
        }
    }

    private ConditionSyntax ReadGroup(GroupKind kind, string word, SourceSpan at, Node value)
    {
        var items = ReadItems(value);
        if (items.Length > 0) return new GroupSyntax(at, kind, 0, items);
        diagnostics.Add(ConditionMessages.EmptyGroup(at, word));
        return new BrokenSyntax(at);
    }

    private ConditionSyntax ReadAtLeast(ScalarNode key, Node value)
    {
        if (new EntryReader(diagnostics).Read(value, AtLeast) is not { } entry || entry.Anything("of") is not { } of)
        {
            return new BrokenSyntax(key.Span);
        }

        var items = ReadItems(of);
        if (entry.Text("count") is not { } count) return new BrokenSyntax(key.Span);
        if (items.Length > 0 && int.TryParse(count.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n >= 1 && n <= items.Length)
        {
            return new GroupSyntax(key.Span, GroupKind.AtLeast, n, items);
        }

        diagnostics.Add(items.Length == 0
            ? ConditionMessages.EmptyGroup(key.Span, "`at_least`")
            : ConditionMessages.BadCount(count.Span, count.Value, items.Length));
        return new BrokenSyntax(key.Span);
    }

    /// <summary>The group that a word of other languages stands for.</summary>
    private static string? Meant(string word) => word.ToLowerInvariant() switch
    {
        "and" => "all",
        "or" => "any",
        "not" or "nor" => "none",
        _ => null,
    };

    private ImmutableArray<ConditionSyntax> ReadItems(Node value)
    {
        if (value is SequenceNode { Items.Length: > Limits.GroupItems } large)
        {
            diagnostics.Add(ConditionMessages.TooManyItems(large.Items[Limits.GroupItems].Span, Limits.GroupItems));
        }

        if (value is SequenceNode list) return [.. list.Items.Select(Read)];
        if (value is ScalarNode { IsNull: true }) return [];
        return [Read(value)];
    }
}
