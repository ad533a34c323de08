using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Fuzzing;
using Radiculo.Rules.Tests.Reference.Generated;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Batch;

/// <summary>A line that is read without a detour means what it means as a case file.</summary>
public class OneMeaningTests
{
    /// <summary>Patients are generated on several threads at once.</summary>
    private static readonly ThreadLocal<BatchTriage> Local = new(() => new BatchTriage(ShippedCases.Pack));

    private static BatchTriage Triage => Local.Value!;

    [Fact]
    public void Shipped_cases_get_the_same_answer_either_way()
    {
        foreach (var line in CaseLine.Shipped) Differs(line).Should().BeNull();
    }

    [Fact]
    public void Generated_patients_get_the_same_answer_either_way() => Patients.All(patient => Differs(CaseLine.Of(patient.ToCase())), 1000);

    [Fact]
    public void Cases_of_generated_packs_get_the_same_answer_either_way_and_alone()
    {
        var (plain, all) = (0L, 0L);
        GeneratedPack.Gen.Sample(
            sample =>
            {
                var pack = sample.Load();
                var (records, full, engine) = (new BatchTriage(pack), new BatchTriage(pack, full: true), pack.CreateEngine());
                foreach (var patient in sample.Cases.Select(text => CaseFile.ParseOne(text)))
                {
                    var line = CaseLine.Of(patient);
                    records.Decide(line).Should().Be(records.DecideWithCare(line), "of {0}", line);
                    full.Decide(line).Answer.Should().Be(JsonNode.Parse(engine.Evaluate(patient).ToJson())!.ToJsonString(Json.Options) + "\n", "of {0}", line);
                }

                Interlocked.Add(ref plain, full.PlainLines);
                Interlocked.Add(ref all, sample.Cases.Count);
            },
            iter: 200);
        plain.Should().BeGreaterThan(all / 2);
    }

    [Theory]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":014}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":"014"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":1.4e1}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":-0}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":-0.000001}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":"14 min"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":"14  minutes"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":"14min"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":"1.5 hours"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":"14 min min"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":" min"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"temperature":"38.5 °C","straight_leg_raise":"45 °","sleep_position_changes":"5 per night"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"temperature":"38.5 min"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":"14."}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":".5"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":"+5"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"walk_minutes":" 5 "}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"temperature":37.123456}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"temperature":37.1234560}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"temperature":37.1234567}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"temperature":1234567890}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"temperature":12345678901234567890}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"temperature":18446744073709551653}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fever":true}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fever":"Present"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fever":null,"leg_pain":"unknown"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fever":null,"fever":"present"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fev\u0065r":"present"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fever":"pr\u0065sent"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fever":["present"]}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fever":"null"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"fever":""}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"symptom_area":"sole"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"symptom_area":[]}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"symptom_area":["sole","sole"]}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"symptom_area":["sole","unknown"]}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"symptom_area":["sole",null]}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"symptom_area":["sole",["sole"]]}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"distal_most_location":"none"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"distal_most_location":1}}""")]
    [InlineData("""{"facts":{"onset_date":"2026-03-17"},"as_of":"2026-03-16"}""")]
    [InlineData("""{"facts":{"onset_date":"2026-03-16"},"as_of":"2026-03-16"}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"onset_date":"2026-02-29"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"onset_date":"2024-02-29"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"onset_date":"0000-01-01"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"onset_date":"0001-01-01"}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"onset_date":20260301}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":{"onset_date":"2026-3-1"}}""")]
    [InlineData("""{"as_of":" 2026-03-16","facts":{}}""")]
    [InlineData("""{"as_of":"2026-03-16","facts":null,"history":null}""")]
    [InlineData("""{"as_of":"2026-03-16"}""")]
    [InlineData("""{"as_of":"2026-03-16","as_of":"2026-03-16"}""")]
    [InlineData("""{"facts":{"fever":"absent"}}""")]
    [InlineData("""{"as_of":"9999-12-31","facts":{"care_start_date":"9999-12-31"}}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[{"date":"2026-03-02","facts":{"walk_minutes":5}}],"facts":{"walk_minutes":14}}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[{"facts":{"walk_minutes":5},"date":"2026-03-02"},{"facts":null,"date":"2026-03-03"}]}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[{"date":"2026-03-02","facts":{}},{"date":"2026-03-02","facts":{}}]}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[{"date":"2026-03-02","facts":{}},{"date":"2026-03-01","facts":{}}]}""")]
    [InlineData("""{"history":[{"date":"2026-03-16","facts":{}}],"as_of":"2026-03-16"}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[{"date":"2026-03-02"}]}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[{"facts":{}}]}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[{"date":"2026-03-02","facts":{},"note":"x"}]}""")]
    [InlineData("""{"as_of":"2026-03-16","history":{}}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[[]]}""")]
    [InlineData("""{"as_of":"2026-03-16","history":[]}""")]
    [InlineData("""{"id":17,"as_of":"2026-03-16"}""")]
    [InlineData("""{"id":" a ","as_of":"2026-03-16"}""")]
    [InlineData("""{"id":"","as_of":"2026-03-16"}""")]
    [InlineData("""{"id":"Zoë 😀 腰","as_of":"2026-03-16"}""")]
    [InlineData("""{"id":"😀","as_of":"2026-03-16"}""")]
    [InlineData("""{"id":"a\"b\\c\n","as_of":"2026-03-16"}""")]
    [InlineData("""{"id":"a\ud800b","as_of":"2026-03-16"}""")]
    [InlineData("""{"id":null,"as_of":"2026-03-16"}""")]
    [InlineData("""{"title":"a","note":"line\nbreak","as_of":"2026-03-16"}""")]
    [InlineData("""{"note":"\n","as_of":"2026-03-16"}""")]
    [InlineData("""{"note":"a\ud800","as_of":"2026-03-16"}""")]
    [InlineData("""{"note":"a\ud83d\ude00","as_of":"2026-03-16"}""")]
    [InlineData("""{"note":["a"],"as_of":"2026-03-16"}""")]
    [InlineData("""{"as_of":"2026-03-16","expect":{"disposition":"self_care"}}""")]
    [InlineData("""{"as_of":"2026-03-16","extra":1}""")]
    [InlineData("""{"as_of":"2026-03-16"} {"as_of":"2026-03-16"}""")]
    [InlineData("""{"as_of":"2026-03-16"},""")]
    [InlineData("""{"as_of":"2026-03-16",}""")]
    [InlineData("""{"as_of":"2026-03-16" """)]
    [InlineData(" \t{ \"as_of\" : \"2026-03-16\" } \r")]
    public void An_odd_line_gets_the_same_answer_either_way(string line) => Differs(line).Should().BeNull();

    [Fact]
    public void Spoilt_lines_get_the_same_answer_either_way()
    {
        var before = Triage.PlainLines;
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var line = Mutation.Apply(random, CaseLine.Shipped[random.Next(CaseLine.Shipped.Count)].Replace(",\"", ", \"", StringComparison.Ordinal)).ReplaceLineEndings(" ");
            Differs(line).Should().BeNull("of seed {0}", seed);
        }

        Triage.PlainLines.Should().BeGreaterThan(before, "some are spoilt in a way that leaves them readable");
    }

    [Fact]
    public void Whatever_bytes_a_line_holds_it_is_answered_with_one_line_of_json()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var line = Encoding.UTF8.GetBytes(CaseLine.Shipped[random.Next(CaseLine.Shipped.Count)]);
            for (var times = random.Next(1, 4); times > 0; times--) line[random.Next(line.Length)] = (byte)random.Next(256);

            var answer = Triage.Decide(line, seed).Answer;

            answer.Split('\n').Should().HaveCount(2, "of seed {0}", seed);
            JsonNode.Parse(answer)!.AsObject().First().Key.Should().BeOneOf("ruleSet", "error");
        }
    }

    private static string? Differs(string line)
    {
        var (plain, careful) = (Triage.Decide(line), Triage.DecideWithCare(line));
        return plain == careful ? null : $"{line}\n{plain.Answer}{careful.Answer}";
    }
}
