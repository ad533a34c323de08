using Radiculo.Rules.Model;
using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>
/// The decision of every shipped case stands in <c>__snapshots__</c>, one file for each case file, so that a changed rule shows as changed decisions in the diff.
/// To accept what came out: <c>ACCEPT_SNAPSHOTS=1 dotnet test --filter SnapshotTests</c>, then read the diff.
/// </summary>
public class SnapshotTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Radiculo.Rules.Tests", "ShippedPack", "__snapshots__");
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    private static readonly string[] All = [.. ShippedCases.All.Cases.Select(c => TopicOf(c.File)).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> Topics => [.. All];

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_decisions_are_those_of_the_snapshot(string topic)
    {
        var path = Path.Combine(Folder, topic + ".txt");
        var decided = Write(topic, ShippedCases.Engine);
        if (Accepts) File.WriteAllText(path, decided);
        var accepted = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        string.Join('\n', SnapshotDiff.Between(accepted, decided)).Should().BeEmpty("every changed decision is to be read and accepted with ACCEPT_SNAPSHOTS=1 dotnet test --filter SnapshotTests");
    }

    [Fact]
    public void Every_snapshot_has_its_case_file() =>
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Should().BeEquivalentTo(All.Select(topic => topic + ".txt"));

    private static string TopicOf(string file) => file["cases/".Length..^".yaml".Length].Replace('/', '-');

    [Fact]
    public void A_changed_threshold_shows_as_changed_decisions()
    {
        var sources = Directory.EnumerateFiles(Repository.ShippedPack, "*.yaml", SearchOption.AllDirectories)
            .Select(f => new RuleSource(Path.GetRelativePath(Repository.ShippedPack, f).Replace('\\', '/'), File.ReadAllText(f).Replace("value: 38.0 °C", "value: 39.0 °C", StringComparison.Ordinal)));
        SnapshotDiff.Between(Write("red-flags", ShippedCases.Engine), Write("red-flags", RulePack.Load(sources).CreateEngine())).Should()
            .Contain(line => line.StartsWith("- red flags       fever_with_back_pain satisfied"));
    }

    private static string Write(string topic, ITriageEngine engine) => string.Join('\n', ShippedCases.All.Cases.Where(c => TopicOf(c.File) == topic)
        .Select(c => $"{SnapshotDiff.Heading}{c.Id}\n{DecisionSummary.Write(engine.Evaluate(c.Patient))}"));
}
