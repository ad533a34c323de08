using System.Text;
using System.Text.Json;
using Radiculo.Rules.Tests.Diagnostics;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>
/// The ways in: a pack, a condition in a pack, a case in YAML and in JSON, lines of a batch, a file of expectations. An input is bytes; a text's bytes that are not UTF-8 arrive as U+FFFD.
/// </summary>
internal static class Targets
{
    private const string Rules = "rules/base.yaml";

    private const string Mark = "# file: ";

    private static readonly Dictionary<string, string> BasePack = new CasePack().Sources.ToDictionary(s => s.Path, s => s.Text, StringComparer.Ordinal);

    private static readonly RulePack SmallPack = RulePack.Load(new CasePack().Sources);

    private static readonly Engines Shipped = new(ShippedCases.Pack);

    public static IReadOnlyList<Target> All { get; } =
    [
        new("pack", [.. PackSeeds().Select(Encoding.UTF8.GetBytes)], input => Promise.HoldsForPack(ReadPack(Encoding.UTF8.GetString(input)), patients: 2)),
        new("condition", [.. ConditionSeeds().Select(Encoding.UTF8.GetBytes)], input => Promise.HoldsForCondition(Encoding.UTF8.GetString(input), patients: 2)),
        new("case-yaml", [.. YamlSeeds().Select(Encoding.UTF8.GetBytes)], input =>
            Promise.HoldsForCases(Shipped, "case.yaml", Encoding.UTF8.GetString(input)) + Promise.HoldsForBytes("case.yaml", input)),
        new("case-json", [.. YamlSeeds().SelectMany(ToJson).Select(Encoding.UTF8.GetBytes)], input => Promise.HoldsForJson(Shipped, Encoding.UTF8.GetString(input))),
        new("batch", [.. YamlSeeds().SelectMany(ToJson).Select(Encoding.UTF8.GetBytes)], input => LinePromise.Holds(Shipped, input)),
        new("expectation", [Encoding.UTF8.GetBytes(FuzzTests.Expectations)], input => Promise.HoldsForExpectations(SmallPack, Encoding.UTF8.GetString(input))),
    ];

    /// <summary>The small pack with the files the text holds, each after a line <c># file: PATH</c>; what stands before the first takes the place of its rules.</summary>
    private static IEnumerable<RuleSource> ReadPack(string text)
    {
        var written = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var path = Rules;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal)) path = line[Mark.Length..];
            else (written.TryGetValue(path, out var lines) ? lines : written[path] = []).Add(line);
        }

        var files = new Dictionary<string, string>(BasePack, StringComparer.Ordinal);
        foreach (var (file, lines) in written.Where(f => f.Key.Trim().Length > 0)) files[file] = string.Join('\n', lines);
        return files.Select(f => new RuleSource(f.Key, f.Value));
    }

    private static string WritePack(IEnumerable<RuleSource> files) =>
        string.Join('\n', files.Where(f => !BasePack.TryGetValue(f.Path, out var text) || text != f.Text).OrderBy(f => f.Path == Rules ? 0 : 1).Select(f => $"{Mark}{f.Path}\n{f.Text}"));

    private static IEnumerable<string> PackSeeds() =>
        TestFiles("Diagnostics/Cases", "*.txt").Select(File.ReadAllText).Select(text => WritePack(new CasePack(text).Sources)).Where(text => text.Length is > 0 and < 4000)
            .Concat(BasePack.Select(f => $"{Mark}{f.Key}\n{f.Value}"));

    private static IEnumerable<string> ConditionSeeds() =>
        TestFiles("Machine/Conditions", "*.md").SelectMany(File.ReadAllLines).Where(l => l.StartsWith('|')).SelectMany(l => l.Split('|')).SelectMany(cell => cell.Split('`')).Select(w => w.Trim()).Where(w => w.Contains(' '))
            .Distinct();

    private static IEnumerable<string> YamlSeeds() =>
        Directory.EnumerateFiles(Path.Combine(Repository.ShippedPack, "cases"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(f => File.ReadAllText(f).Split("\n---\n").Take(8));

    private static IEnumerable<string> ToJson(string yaml) => CaseFile.Parse(yaml).Cases.Select(p => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["id"] = "somebody",
        ["as_of"] = p.AsOf,
        ["facts"] = Facts(p),
        ["history"] = p.History.Select(v => new { date = v.Date, facts = Facts(v) }),
    }));

    private static Dictionary<string, string> Facts(FactRecord record) => record.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);

    private static IEnumerable<string> TestFiles(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Radiculo.Rules.Tests", folder), pattern).Order(StringComparer.Ordinal);
}
