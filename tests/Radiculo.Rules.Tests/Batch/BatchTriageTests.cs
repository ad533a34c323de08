using System.Text.Json.Nodes;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Batch;

public class BatchTriageTests
{
    private static readonly BatchTriage Records = new(ShippedCases.Pack);
    private static readonly BatchTriage Full = new(ShippedCases.Pack, full: true);

    /// <summary>What a record leaves out, by the part of the decision.</summary>
    private static readonly Dictionary<string, string[]> LeftOut = new(StringComparer.Ordinal)
    {
        [""] = ["dispositionTitle", "instruction", "safetyNet", "notCovered", "disclaimer"],
        ["redFlags"] = ["title"],
        ["outOfScope"] = ["title"],
        ["reasons"] = ["title"],
        ["treatments"] = ["title", "why", "timeline", "note", "evidence", "protocol", "measures"],
        ["investigations"] = ["title", "why", "note", "evidence"],
        ["advice"] = ["title", "text"],
    };

    [Fact]
    public void A_full_line_is_the_decision_as_json_for_every_shipped_case()
    {
        foreach (var patient in ShippedCases.All.Cases.Select(c => c.Patient))
        {
            var (isDecision, answer) = Full.Decide(CaseLine.Of(patient));

            isDecision.Should().BeTrue();
            answer.Should().EndWith("}\n").And.NotContain("\n{");
            answer.TrimEnd('\n').Should().Be(Expected(patient).ToJsonString(Json.Options), "{0} must come out as it does alone", patient.Id);
        }
    }

    [Fact]
    public void A_record_is_the_decision_without_the_prose_of_the_pack_for_every_shipped_case()
    {
        foreach (var patient in ShippedCases.All.Cases.Select(c => c.Patient))
        {
            var expected = Expected(patient);
            Shorten(expected, "");
            Records.Decide(CaseLine.Of(patient)).Answer.TrimEnd('\n').Should().Be(expected.ToJsonString(Json.Options));
        }
    }

    [Fact]
    public void Every_shipped_case_is_read_without_a_detour()
    {
        var triage = new BatchTriage(ShippedCases.Pack);
        foreach (var line in CaseLine.Shipped) triage.Decide(line);
        triage.PlainLines.Should().Be(CaseLine.Shipped.Count).And.BeGreaterThan(100);
    }

    [Fact]
    public void The_tools_page_names_all_that_a_record_leaves_out()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "src/Radiculo.Rules.Cli/README.md"));
        var start = page.IndexOf("Left out are", StringComparison.Ordinal);
        var sentence = page[start..page.IndexOf("`--full`", start, StringComparison.Ordinal)];

        LeftOut.Values.SelectMany(names => names).Distinct().Should().OnlyContain(name => sentence.Contains($"`{name}`", StringComparison.Ordinal));
        sentence.Split('`').Where((_, i) => i % 2 == 1).Should().BeSubsetOf(LeftOut.Values.SelectMany(names => names));
    }

    [Fact]
    public void Instances_on_several_threads_give_the_same_bytes()
    {
        var expected = CaseLine.Shipped.Select(line => Records.Decide(line).Answer).ToList();
        var differences = 0;
        Parallel.For(0, 8, _ =>
        {
            var triage = new BatchTriage(ShippedCases.Pack);
            for (var i = 0; i < expected.Count; i++)
            {
                if (triage.Decide(CaseLine.Shipped[i]).Answer != expected[i]) Interlocked.Increment(ref differences);
            }
        });
        differences.Should().Be(0);
    }

    private static JsonObject Expected(PatientCase patient) => JsonNode.Parse(ShippedCases.Engine.Evaluate(patient).ToJson())!.AsObject();

    private static void Shorten(JsonNode? node, string part)
    {
        if (node is JsonObject entries)
        {
            foreach (var name in LeftOut.GetValueOrDefault(part) ?? []) entries.Remove(name);
            foreach (var (name, value) in entries) Shorten(value, name);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items) Shorten(item, part);
        }
    }
}
