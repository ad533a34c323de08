using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Batch;

/// <summary>A case as a line of a batch.</summary>
internal static class CaseLine
{
    public static IReadOnlyList<string> Shipped { get; } = [.. ShippedCases.All.Cases.Select(c => Of(c.Patient))];

    public static string Of(PatientCase patient)
    {
        var line = new JsonObject { ["id"] = patient.Id, ["as_of"] = ((FactValue)patient.AsOf).ToString(), ["facts"] = Facts(patient) };
        if (patient.Id is null) line.Remove("id");
        if (patient.History.Count > 0) line["history"] = new JsonArray([.. patient.History.Select(v => new JsonObject { ["date"] = ((FactValue)v.Date).ToString(), ["facts"] = Facts(v) })]);
        return line.ToJsonString(Json.Options);
    }

    /// <summary>What is answered to a line.</summary>
    public static (bool IsDecision, string Answer) Decide(this BatchTriage triage, string line, long number = 1) => triage.Decide(Encoding.UTF8.GetBytes(line), number);

    public static (bool IsDecision, string Answer) Decide(this BatchTriage triage, byte[] line, long number = 1)
    {
        var output = new ArrayBufferWriter<byte>();
        var isDecision = triage.Decide(line, number, output);
        return (isDecision, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    /// <summary>What is answered to a line that is read as every case file is.</summary>
    public static (bool IsDecision, string Answer) DecideWithCare(this BatchTriage triage, string line, long number = 1)
    {
        var output = new ArrayBufferWriter<byte>();
        var isDecision = triage.DecideWithCare(Encoding.UTF8.GetBytes(line), number, output);
        return (isDecision, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static JsonObject Facts(FactRecord record) => new(record.Select(f => KeyValuePair.Create(f.Key, Value(f.Value))));

    private static JsonNode? Value(FactValue value) => value.Content switch
    {
        string[] set => new JsonArray([.. set.Select(s => (JsonNode)s)]),
        FactValueKind { IsFinding: false, IsDate: false } => JsonNode.Parse(value.ToString()),
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => JsonNode.Parse(text),
        null => null,
        _ => value.ToString(),
    };
}
