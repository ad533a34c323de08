using System.Diagnostics;
using Radiculo.Rules.Model;
using Xunit.Abstractions;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>Replays what the guided fuzzing of <c>tests/Radiculo.Rules.Fuzzing</c> kept: for each target few, short inputs that together reach all it has reached.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    private static readonly TimeSpan LongestForOne = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. Targets.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_promise_holds_for_every_input_that_was_kept_and_the_same_input_gives_the_same(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);
        var inputs = Corpus.Read(Path.Combine(Corpus.Folder, name)).ToList();
        inputs.Should().HaveCountGreaterThan(50);
        foreach (var input in inputs)
        {
            var clock = Stopwatch.StartNew();
            target.Run(input).Should().Be(target.Run(input));
            clock.Elapsed.Should().BeLessThan(LongestForOne);
        }

        output.WriteLine($"{inputs.Count} inputs");
    }

    [Fact]
    public void Every_folder_of_the_corpus_belongs_to_a_target() =>
        Directory.EnumerateDirectories(Corpus.Folder).Select(Path.GetFileName).Should().BeEquivalentTo(Targets.All.Select(t => t.Name));
}
