using System.Text.RegularExpressions;

namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>The shipped pack with its rules and concepts dealt out anew: other files, other names, another order.</summary>
internal static partial class ShuffledPack
{
    public static RulePack Load(int seed)
    {
        var random = new Random(seed);
        var files = Directory.EnumerateFiles(Repository.ShippedPack, "*.yaml", SearchOption.AllDirectories)
            .Select(f => new RuleSource(Path.GetRelativePath(Repository.ShippedPack, f).Replace('\\', '/'), File.ReadAllText(f).ReplaceLineEndings("\n")))
            .ToLookup(f => f.Path.StartsWith("rules/", StringComparison.Ordinal));
        var concepts = files[true].SelectMany(f => Entries(f.Text, "define")).ToArray();
        var rules = files[true].SelectMany(f => Entries(f.Text, "rules")).ToArray();
        random.Shuffle(concepts);
        random.Shuffle(rules);
        var dealt = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => (Defines: new List<string>(), Rules: new List<string>())).ToArray();
        foreach (var concept in concepts) dealt[random.Next(dealt.Length)].Defines.Add(concept);
        foreach (var rule in rules) dealt[random.Next(dealt.Length)].Rules.Add(rule);
        var others = files[false].ToArray();
        random.Shuffle(others);
        return RulePack.Load(others.Concat(dealt.Where(d => d.Defines.Count + d.Rules.Count > 0).Select(d => new RuleSource($"topic-{random.Next():x8}/{random.Next():x8}.yaml", Section("define", d.Defines) + Section("rules", d.Rules)))));
    }

    private static string Section(string key, List<string> entries) => entries.Count == 0 ? "" : $"{key}:\n{string.Concat(entries)}";

    /// <summary>The texts of the entries of a section: each begins two spaces in and goes on until the next one does.</summary>
    private static IEnumerable<string> Entries(string text, string section)
    {
        var body = Regex.Match(text, $@"^{section}:\n((?: .*\n|#.*\n|\n)*)", RegexOptions.Multiline).Groups[1].Value;
        return Entry().Matches(body).Select(m => m.Value);
    }

    [GeneratedRegex(@"^  [^ #\n].*\n(?:   .*\n|\n)*", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
