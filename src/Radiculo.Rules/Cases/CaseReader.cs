using System.Diagnostics;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Syntax;
using Radiculo.Rules.Syntax.Yaml;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Cases;

/// <summary>Takes the node of one case, gives the case; null if something in it could not be read, which has then been reported.</summary>
internal sealed class CaseReader(DiagnosticBag diagnostics)
{
    public (PatientCase Case, ScalarNode? Id, Node? Expect)? Read(Node node)
    {
        var found = new DiagnosticBag();
        var result = new CaseReader(found).ReadCase(node);
        diagnostics.AddAll(found);
        return found.HasErrors ? null : result;
    }

    private (PatientCase, ScalarNode?, Node?)? ReadCase(Node node)
    {
        var entry = new EntryReader(diagnostics).Read(node, CaseSchema.Case);
        var asOf = Date(entry?.Text("as_of"), "`as_of`");
        if (entry is null || asOf is null) return null;
        var patient = new PatientCase(asOf.Value) { Id = entry.Value("id"), Span = entry.Text("as_of")!.Span };
        ReadFacts(entry.Anything("facts"), patient);
        ReadHistory(entry.Anything("history"), patient);
        return (patient, entry.Text("id"), entry.Anything("expect"));
    }

    private void ReadHistory(Node? node, PatientCase patient)
    {
        if (node is null or ScalarNode { IsNull: true }) return;
        if (node is not SequenceNode list)
        {
            diagnostics.Add(DocumentMessages.WrongShape(node.Span, "`history`", ShapeNames.List, node.Kind));
            return;
        }

        foreach (var item in list.Items)
        {
            var entry = new EntryReader(diagnostics).Read(item, CaseSchema.Visit);
            if (entry is null || Date(entry.Text("date"), "`date`") is not { } date) continue;
            var visit = new Visit(date) { Span = entry.Text("date")!.Span };
            ReadFacts(entry.Anything("facts"), visit);
            patient.History.Add(visit);
        }
    }

    private void ReadFacts(Node? node, FactRecord record)
    {
        if (node is null or ScalarNode { IsNull: true }) return;
        if (node is not MappingNode mapping)
        {
            diagnostics.Add(DocumentMessages.WrongShape(node.Span, "`facts`", ShapeNames.Mapping, node.Kind));
            return;
        }

        foreach (var (key, value) in mapping.Entries.Select(e => (e.Key, e.Value)))
        {
            record.Set(key.Value, ReadValue(value), new FactPlace(key.Span,
                value is ScalarNode { Value: "" } ? key.Span : value.Span,
                value is SequenceNode list ? [.. list.Items.Select(i => i.Span)] : []));
        }
    }

    /// <summary>
    /// What is no value goes on as such, so that it is reported together with everything else that is wrong with the case.
    /// </summary>
    private static FactValue ReadValue(Node value) => value switch
    {
        ScalarNode { Style: ScalarStyle.Plain, Value: "null" or "~" } => FactValue.Unknown,
        ScalarNode scalar when scalar.Value.Trim().Length == 0 => FactValue.FromBroken("nothing"),
        ScalarNode scalar => scalar.Value.Trim(),
        SequenceNode list when list.Items.All(i => i is ScalarNode) =>
            FactValue.FromSet(list.Items.Cast<ScalarNode>().Select(i => i.Value.Trim())),
        SequenceNode => FactValue.FromBroken("a list of lists"),
        MappingNode or RefusedNode => FactValue.FromBroken(value.Kind),
        _ => throw new UnreachableException(),
    };

    private DateOnly? Date(ScalarNode? node, string what)
    {
        if (node is null) return null;
        if (IsoDate.TryParse(node.Value.Trim(), out var date)) return date;
        diagnostics.Add(CaseMessages.NotADay(node.Span, what, node.Value));
        return null;
    }
}
