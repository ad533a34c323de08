using System.Diagnostics;
using System.Text.Json.Nodes;
using Radiculo.Rules.Cli;
using Radiculo.Rules.Cli.Batch;
using Radiculo.Rules.Cli.Shell;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Batch;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Cli;

public sealed class BatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Cases_come_out_in_order_and_the_summary_goes_to_standard_error()
    {
        var run = ToolRun.With(string.Join('\n', CaseLine.Shipped), "triage", "--batch", "-");

        run.ExitCode.Should().Be(0);
        run.Output.TrimEnd('\n').Split('\n').Select(l => (string?)JsonNode.Parse(l)!["caseId"]).Should().Equal(ShippedCases.All.Cases.Select(c => c.Patient.Id));
        run.Error.Should().MatchRegex($@"^{CaseLine.Shipped.Count} decided, 0 errors, \d+\.\d s\n$");
    }

    [Fact]
    public void A_bad_line_becomes_an_error_record_and_exits_with_1()
    {
        var run = ToolRun.With($"{CaseLine.Shipped[0]}\n\nnonsense\n{CaseLine.Shipped[1]}\n", "triage", "--batch", "-");

        run.ExitCode.Should().Be(1);
        var lines = run.Output.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(3);
        lines[1].Should().StartWith("{\"error\":{\"line\":3,");
        run.Error.Should().StartWith("2 decided, 1 error, ");
    }

    [Fact]
    public void Full_decisions_are_written_where_they_are_asked_for() =>
        ToolRun.With(CaseLine.Shipped[0], "triage", "--batch", "-", "--full").Output.Should().Be(new BatchTriage(ShippedCases.Pack, full: true).Decide(CaseLine.Shipped[0]).Answer);

    [Fact]
    public void A_file_is_written_beside_its_place_and_moved_there_when_it_is_complete()
    {
        var cases = _folder.Write("cases.ndjson", string.Join('\n', CaseLine.Shipped));
        var output = _folder.Write("out.ndjson", "of yesterday");

        var run = ToolRun.Of("triage", "--batch", cases, "-o", output, "--workers", "3");

        run.ExitCode.Should().Be(0);
        run.Output.Should().BeEmpty();
        File.ReadAllText(output).Should().Be(ToolRun.Of("triage", "--batch", cases, "--workers", "1").Output);
        Directory.GetFiles(_folder.Root).Should().HaveCount(2);
    }

    [Fact]
    public void A_run_that_breaks_off_leaves_the_file_as_it_was()
    {
        var output = _folder.Write("out.ndjson", "of yesterday");
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, () => new BrokenStream(), 80, usesColour: false) { OpenOutput = () => Stream.Null };

        Tool.Run(["triage", "--batch", "-", "-o", output], terminal).Should().Be(70);

        error.ToString().Should().Be("radiculo: unexpected: the disk is gone (IOException)\n");
        File.ReadAllText(output).Should().Be("of yesterday");
        File.Exists(output + ".partial").Should().BeTrue();
    }

    [Theory]
    [InlineData("cases.ndjson", "cases.ndjson")]
    [InlineData("cases.ndjson", "./x/../cases.ndjson")]
    [InlineData("cases.ndjson.partial", "cases.ndjson")]
    public void The_cases_are_not_overwritten_by_their_decisions(string input, string output)
    {
        var cases = _folder.Write(input, CaseLine.Shipped[0]);
        Directory.CreateDirectory($"{_folder.Root}/x");

        var run = ToolRun.Of("triage", "--batch", cases, "-o", $"{_folder.Root}/{output}");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("would overwrite the cases it is made from");
        File.ReadAllText(cases).Should().Be(CaseLine.Shipped[0]);
    }

    [Fact]
    public void The_parts_of_a_file_decided_apart_make_the_whole()
    {
        var (head, tail) = (CaseLine.Shipped.Take(200), CaseLine.Shipped.Skip(200));
        var parts = new[] { head, tail }.Select(part => ToolRun.With(string.Join('\n', part), "triage", "--batch", "-").Output);

        string.Concat(parts).Should().Be(ToolRun.With(string.Join('\n', CaseLine.Shipped), "triage", "--batch", "-").Output);
    }

    [Fact]
    public void Another_pack_decides_where_it_is_named()
    {
        var pack = _folder.CopyShippedPack("mine");
        _folder.Write("mine/pack.yaml", File.ReadAllText($"{pack}/pack.yaml").Replace("id: lumbosacral-radiculopathy", "id: mine", StringComparison.Ordinal));

        ToolRun.With(CaseLine.Shipped[0], "triage", "--batch", "-", "--rules", pack).Output.Should().StartWith("{\"ruleSet\":{\"id\":\"mine\",");
    }

    [Fact]
    public void A_pack_with_errors_decides_nothing_and_leaves_no_file()
    {
        var run = ToolRun.With(CaseLine.Shipped[0], "triage", "--batch", "-", "-o", $"{_folder.Root}/out.ndjson", "--rules", "no-such-pack");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("RAD1020");
        Directory.GetFiles(_folder.Root).Should().BeEmpty();
    }

    [Fact]
    public void Progress_is_one_line_that_makes_room_for_the_summary()
    {
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, () => Stream.Null, 80, usesColour: false) { OpenOutput = () => Stream.Null };
        var progress = new ProgressLine(terminal, isShown: true, TimeSpan.Zero);

        progress.Show(new Tally(10, 1));
        progress.End(new Tally(20, 2));

        error.ToString().Should().MatchRegex(@"^\r10 decided, 1 error, \d+ cases/s\r +\r20 decided, 2 errors, \d+\.\d s\n$");
    }

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(true, false, false, true)]
    [InlineData(true, true, false, false)]
    [InlineData(false, false, true, false)]
    public void Progress_is_shown_on_a_terminal_that_shows_nothing_else(bool showsError, bool showsOut, bool toFile, bool isShown)
    {
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, () => new SlowStream(CaseLine.Shipped[0] + "\n"), 80, usesColour: false) { OpenOutput = () => Stream.Null, ShowsError = showsError, ShowsOut = showsOut };

        Tool.Run(["triage", "--batch", "-", .. toFile ? (string[])["-o", $"{_folder.Root}/out.ndjson"] : []], terminal).Should().Be(0);

        error.ToString().Contains('\r', StringComparison.Ordinal).Should().Be(isShown);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_run_without_a_word()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "radiculo.dll"), "triage", "--batch", "-"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var feed = Task.Run(() =>
        {
            try
            {
                while (!process.HasExited) process.StandardInput.WriteLine(CaseLine.Shipped[0]);
            }
            catch (IOException)
            {
                // it has ended
            }
        });
        (await process.StandardOutput.ReadLineAsync()).Should().StartWith("{");
        process.StandardOutput.Close();

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        await feed;
        process.ExitCode.Should().Be(141);
        (await error).Should().BeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("the disk is gone");
    }

    /// <summary>Takes longer than it takes for progress to be shown.</summary>
    private sealed class SlowStream(string text) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override int Read(Span<byte> buffer)
        {
            Thread.Sleep(250);
            return base.Read(buffer);
        }
    }
}
