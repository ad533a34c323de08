using System.IO.Pipes;
using System.Text;
using Radiculo.Rules.Cli.Batch;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Batch;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Cli;

public class BatchRunTests
{
    /// <summary>Good and bad lines, blank ones, some with a carriage return; the last without a line break.</summary>
    private static readonly string[] Lines =
        [.. Enumerable.Range(0, 300).Select(i => (i % 7) switch
        {
            2 => "{ no case }",
            4 => i % 2 == 0 ? "" : " \t\r",
            5 => $$"""{"id":"{{i}}","as_of":"2026-03-16","facts":{"nothing":"present"} }""",
            6 => CaseLine.Shipped[i] + "\r",
            _ => CaseLine.Shipped[i],
        })];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(7, 3)]
    [InlineData(1000, 8)]
    [InlineData(65536, 1)]
    [InlineData(65536, 4)]
    public void Every_line_is_answered_once_and_in_order_whatever_the_blocks_and_workers(int blockSize, int workers)
    {
        var input = Encoding.UTF8.GetBytes(string.Join('\n', Lines));
        var triage = new BatchTriage(ShippedCases.Pack);
        var expected = Lines.Select((line, i) => (Line: line, Number: i + 1)).Where(l => l.Line.Trim().Length > 0).Select(l => triage.Decide(l.Line, l.Number)).ToList();

        var (answers, tally) = Run(new MemoryStream(input), workers, blockSize);

        answers.Should().Be(string.Concat(expected.Select(e => e.Answer)));
        tally.Should().Be(new Tally(expected.Count(e => e.IsDecision), expected.Count(e => !e.IsDecision)));
        tally.Errors.Should().BeGreaterThan(50);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\r\n \r\n")]
    public void An_input_without_cases_has_no_answers(string input) => Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), 2).Should().Be(("", default(Tally)));

    [Fact]
    public void A_line_break_at_the_end_makes_no_difference() =>
        Run(new MemoryStream(Encoding.UTF8.GetBytes(CaseLine.Shipped[0] + "\n")), 2).Should().Be(Run(new MemoryStream(Encoding.UTF8.GetBytes("\uFEFF" + CaseLine.Shipped[0])), 2));

    [Theory]
    [InlineData(64 << 10)]
    [InlineData(BatchTriage.LongestLine + 1)]
    public void A_line_that_is_too_long_is_not_kept_and_those_around_it_are_decided(int blockSize)
    {
        var input = Encoding.UTF8.GetBytes($"{CaseLine.Shipped[0]}\n{new string('x', (3 * BatchTriage.LongestLine) + 17)}\n{CaseLine.Shipped[1]}\n{{ no case }}\n{new string('y', BatchTriage.LongestLine + 1)}");

        var (answers, tally) = Run(new MemoryStream(input), 2, blockSize);

        tally.Should().Be(new Tally(2, 3));
        var lines = answers.Split('\n');
        lines[0].Should().Contain("\"caseId\"");
        lines[1].Should().StartWith("{\"error\":{\"line\":2,").And.Contain("RAD1004");
        lines[2].Should().Contain("\"caseId\"");
        lines[3].Should().StartWith("{\"error\":{\"line\":4,");
        lines[4].Should().StartWith("{\"error\":{\"line\":5,").And.Contain("RAD1004");
    }

    [Fact]
    public async Task A_slow_producer_gets_its_answers_while_it_waits()
    {
        using var toTool = new AnonymousPipeServerStream(PipeDirection.Out);
        using var input = new AnonymousPipeClientStream(PipeDirection.In, toTool.ClientSafePipeHandle);
        using var fromTool = new AnonymousPipeServerStream(PipeDirection.In);
        using var output = new AnonymousPipeClientStream(PipeDirection.Out, fromTool.ClientSafePipeHandle);
        using var answers = new StreamReader(fromTool);
        var run = Task.Run(() => new BatchRun(ShippedCases.Pack, isFull: false, workers: 2).Run(input, output, _ => { }));

        foreach (var line in CaseLine.Shipped.Take(3))
        {
            await toTool.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));
            var answer = await answers.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            (answer + "\n").Should().Be(new BatchTriage(ShippedCases.Pack).Decide(line).Answer);
        }

        toTool.Dispose();
        (await run.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(new Tally(3, 0));
    }

    [Fact]
    public void What_breaks_while_reading_ends_the_run_after_what_was_read()
    {
        using var output = new MemoryStream();
        using var input = new BreakingStream(Encoding.UTF8.GetBytes(CaseLine.Shipped[0] + "\n"));

        var run = () => new BatchRun(ShippedCases.Pack, isFull: false, workers: 2).Run(input, output, _ => { });

        run.Should().Throw<IOException>().WithMessage("the disk is gone");
        Encoding.UTF8.GetString(output.ToArray()).Should().Be(new BatchTriage(ShippedCases.Pack).Decide(CaseLine.Shipped[0]).Answer);
    }

    [Fact]
    public void What_breaks_while_writing_ends_the_run()
    {
        var run = () => new BatchRun(ShippedCases.Pack, isFull: false, workers: 2, 1).Run(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Lines))), new BreakingStream([]), _ => { });

        run.Should().Throw<IOException>().WithMessage("the disk is gone");
    }

    private static (string Answers, Tally Tally) Run(Stream input, int workers, int blockSize = 64 << 10)
    {
        using var output = new MemoryStream();
        var told = new List<Tally>();
        var tally = new BatchRun(ShippedCases.Pack, isFull: false, workers, blockSize).Run(input, output, told.Add);
        told.Select(t => t.Decided + t.Errors).Should().BeInAscendingOrder();
        return (Encoding.UTF8.GetString(output.ToArray()), tally);
    }

    private sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw new IOException("the disk is gone");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("the disk is gone");
    }
}
