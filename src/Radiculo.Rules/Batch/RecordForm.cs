using System.Text.Json;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Batch;

/// <summary>Parts without the pack's prose. What is left has the names that <see cref="TriageJson"/> gives it.</summary>
internal sealed class RecordForm : IPartForm
{
    private static readonly FullForm Full = new();

    public void Write(Utf8JsonWriter json, object part)
    {
        switch (part)
        {
            case RedFlag flag:
                Start(json, "id"u8, flag.Id);
                json.WriteString("verdict"u8, DecisionWords.Of(flag.Verdict));
                json.WriteString("disposition"u8, flag.Disposition);
                End(json, flag.Rules);
                break;
            case ScopeReason reason:
                Start(json, "id"u8, reason.Id);
                End(json, reason.Rules);
                break;
            case Treatment treatment:
                Start(json, "id"u8, treatment.Id);
                json.WriteString("stance"u8, DecisionWords.Of(treatment.Stance));
                json.WriteString("dose"u8, treatment.Dose);
                End(json, treatment.Rules);
                break;
            case Investigation investigation:
                Start(json, "id"u8, investigation.Id);
                json.WriteString("stance"u8, DecisionWords.Of(investigation.Stance));
                End(json, investigation.Rules);
                break;
            case Advice advice:
                Start(json, "id"u8, advice.Id);
                json.WriteString("audience"u8, DecisionWords.Of(advice.Audience));
                End(json, advice.Rules);
                break;
            default:
                Full.Write(json, part);
                break;
        }
    }

    private static void Start(Utf8JsonWriter json, ReadOnlySpan<byte> key, string id)
    {
        json.WriteStartObject();
        json.WriteString(key, id);
    }

    private static void End(Utf8JsonWriter json, IReadOnlyList<string> rules)
    {
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules) json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
