using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Batch;

public class ErrorRecordTests
{
    private readonly BatchTriage _triage = new(ShippedCases.Pack);

    [Fact]
    public void What_is_wrong_with_a_line_is_said_with_its_number_and_the_name_of_its_case()
    {
        var (isDecision, answer) = _triage.Decide("""{"id":"a","as_of":"2026-03-16","facts":{"sadle_numbness":"present","walk_minutes":-5}}""", 7);

        isDecision.Should().BeFalse();
        answer.Should().Be(
            """{"error":{"line":7,"caseId":"a","diagnostics":[{"code":"RAD5001","message":"unknown fact `sadle_numbness`","help":"did you mean `saddle_numbness`?","column":41},"""
            + """{"code":"RAD5003","message":"`walk_minutes` cannot be -5 min","help":"it lies between 0 min and 1440 min; check the value and its unit","column":83}]}}""" + "\n");
    }

    [Theory]
    [InlineData("", "RAD1022", 1, null)]
    [InlineData("   ", "RAD1022", 1, null)]
    [InlineData("as_of: 2026-03-16", "RAD1022", 1, null)]
    [InlineData("{ as_of: 2026-03-16 }", "RAD1022", 3, null)]
    [InlineData("""[{"as_of":"2026-03-16"}]""", "RAD1022", 1, null)]
    [InlineData("""  "as_of" """, "RAD1022", 3, null)]
    [InlineData("""{"id":"cut off","as_of":"2026-03""", "RAD1022", 33, "cut off")]
    [InlineData("""{"facts":{"id":"not this"},"id":"this"}""", "RAD1012", 1, "this")]
    [InlineData("""{"as_of":"2026-03-16"} {"as_of":"2026-03-17"}""", "RAD5011", 1, null)]
    [InlineData("""{"id":"a","as_of":"16.3.2026"}""", "RAD5010", 19, "a")]
    [InlineData("""{"id":"a\ud800","as_of":"2026-03-16"}""", "RAD1022", 7, null)]
    public void A_line_that_is_no_case_is_refused_at_its_place(string line, string code, int column, string? caseId)
    {
        var (isDecision, answer) = _triage.Decide(line);

        isDecision.Should().BeFalse();
        var error = JsonNode.Parse(answer)!["error"]!;
        ((string?)error["caseId"]).Should().Be(caseId);
        ((string?)error["diagnostics"]![0]!["code"]).Should().Be(code);
        ((int)error["diagnostics"]![0]!["column"]!).Should().Be(column);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_refused_at_their_place()
    {
        byte[] line = [.. "{\"id\":\"Gr"u8, 0xFC, .. "n\",\"as_of\":\"2026-03-16\"}"u8];

        _triage.Decide(line).Answer.Should().StartWith("""{"error":{"line":1,"diagnostics":[{"code":"RAD1003",""").And.Contain("\"column\":10}");
    }

    [Fact]
    public void A_line_over_the_limit_is_refused_and_one_of_just_that_length_is_not()
    {
        var line = """{"as_of":"2026-03-16"}""".PadRight(BatchTriage.LongestLine);

        _triage.Decide(line).IsDecision.Should().BeTrue();
        _triage.Decide(line + " ").Answer.Should().Be("""{"error":{"line":1,"diagnostics":[{"code":"RAD1004","message":"the line is longer than 4096 KiB","help":"a line holds one case; leave out visits that no rule looks at","column":1}]}}""" + "\n");
    }

    [Fact]
    public void More_visits_than_the_limit_are_refused()
    {
        var visits = Enumerable.Range(0, 1001).Select(i => $$"""{"date":"{{new DateOnly(2020, 1, 1).AddDays(i):O}}","facts":{} }""").ToList();

        _triage.Decide($$"""{"as_of":"2026-03-16","history":[{{string.Join(',', visits.Skip(1))}}]}""").IsDecision.Should().BeTrue();
        _triage.Decide($$"""{"as_of":"2026-03-16","history":[{{string.Join(',', visits)}}]}""").Answer.Should().Contain("RAD5008");
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => _triage.Decide("\uFEFF{\"as_of\":\"2026-03-16\"}").IsDecision.Should().BeTrue();

    [Fact]
    public void Nothing_in_a_line_breaks_the_line_it_is_answered_with()
    {
        var (isDecision, answer) = _triage.Decide("""{"id":"a\nb\u2028c\u0085d\u001be","as_of":"2026-03-16"}""");

        isDecision.Should().BeTrue();
        answer[..^1].Should().NotContainAny("\n", "\u2028", "\u0085", "\u001b");
        ((string?)JsonNode.Parse(answer)!["caseId"]).Should().Be("a\nb\u2028c\u0085d\u001be");
    }

    [Fact]
    public void A_pack_with_errors_decides_nothing()
    {
        var create = () => new BatchTriage(RulePack.Load([]));

        create.Should().Throw<RulePackException>().Which.Diagnostics.Should().NotBeEmpty();
    }

    [Fact]
    public void An_answer_is_added_to_what_the_output_holds()
    {
        var output = new ArrayBufferWriter<byte>();
        _triage.Decide("""{"id":"one","as_of":"2026-03-16"}"""u8, 1, output).Should().BeTrue();
        _triage.Decide("nothing"u8, 2, output).Should().BeFalse();

        var lines = Encoding.UTF8.GetString(output.WrittenSpan).Split('\n');
        lines.Should().HaveCount(3);
        lines[0].Should().Contain("\"caseId\":\"one\"");
        lines[1].Should().StartWith("{\"error\":{\"line\":2,");
        lines[2].Should().BeEmpty();
    }
}
