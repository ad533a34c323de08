using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Model;

/// <summary>The names of the contract, which hosts read; fields may be added, not renamed.</summary>
public class TriageJsonTests
{
    private static readonly TriageDecision Decision = Decide();

    [Fact]
    public void A_decision_has_the_fields_of_the_contract_under_their_names()
    {
        using var json = JsonDocument.Parse(Decision.ToJson());

        Names(json.RootElement).Should().Contain(["ruleSet", "asOf", "status", "disposition", "possibleDisposition", "redFlags", "outOfScope", "nerveRoots",
            "directionalPreference", "reevaluation", "treatments", "investigations", "advice", "questions"]);
        Names(json.RootElement.GetProperty("ruleSet")).Should().Equal("id", "version", "hash");
        json.RootElement.GetProperty("asOf").GetString().Should().Be("2026-03-16");
        json.RootElement.GetProperty("status").GetString().Should().Be("needs_information");
        FirstOf(json, "redFlags", "id", "verdict", "rules").GetProperty("verdict").GetString().Should().Be("undetermined");
        FirstOf(json, "outOfScope", "id", "rules").GetProperty("id").GetString().Should().Be("age_under_18");
        FirstOf(json, "nerveRoots", "id", "rules").GetProperty("id").GetString().Should().Be("L5");
        Names(json.RootElement.GetProperty("directionalPreference")).Should().Contain(["value", "rules"]);
        Names(json.RootElement.GetProperty("reevaluation")).Should().Contain(["dueOn", "dueInDays", "reasons"]);
        FirstOf(json, "treatments", "id", "stance", "dose", "rules").GetProperty("stance").GetString().Should().Be("withheld");
        FirstOf(json, "questions", "fact", "text", "couldRaiseTo").GetProperty("couldRaiseTo").GetString().Should().Be("emergency");
    }

    [Fact]
    public void A_host_writes_a_decision_inside_its_own_json_without_reflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = TriageJson.TypeInfoResolver, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        var json = JsonSerializer.Serialize(Decision, (JsonTypeInfo<TriageDecision>)options.GetTypeInfo(typeof(TriageDecision)));

        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("possibleDisposition").GetString().Should().Be("emergency");
    }

    [Fact]
    public void Several_decisions_are_an_array_in_order()
    {
        using var json = JsonDocument.Parse(TriageJson.Write([Decision, Decision]));

        json.RootElement.GetArrayLength().Should().Be(2);
    }

    private static TriageDecision Decide() => RulePack.LumbosacralRadiculopathy.CreateEngine().Evaluate(new PatientCase(new DateOnly(2026, 3, 16))
    {
        ["age"] = 17,
        ["leg_pain"] = Finding.Present,
        ["symptom_area"] = new[] { "lateral_leg", "top_of_foot" },
        ["care_start_date"] = new DateOnly(2026, 3, 9),
    });

    private static JsonElement FirstOf(JsonDocument json, string list, params string[] fields)
    {
        var first = json.RootElement.GetProperty(list)[0];
        Names(first).Should().Contain(fields);
        return first;
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
