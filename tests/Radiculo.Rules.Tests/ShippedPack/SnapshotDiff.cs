namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>Says which lines of which cases differ between two snapshots.</summary>
internal static class SnapshotDiff
{
    public const string Heading = "# ";

    public static IEnumerable<string> Between(string accepted, string decided)
    {
        var before = Sections(accepted);
        var after = Sections(decided);
        foreach (var id in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var old = before.GetValueOrDefault(id, []);
            var now = after.GetValueOrDefault(id, []);
            if (old.SequenceEqual(now, StringComparer.Ordinal)) continue;
            yield return Heading + id;
            foreach (var line in old.Except(now, StringComparer.Ordinal)) yield return "- " + line;
            foreach (var line in now.Except(old, StringComparer.Ordinal)) yield return "+ " + line;
        }

        if (before.Count == after.Count && !before.Keys.SequenceEqual(after.Keys, StringComparer.Ordinal)) yield return "the cases stand in another order";
    }

    private static OrderedDictionary<string, string[]> Sections(string text)
    {
        var sections = new OrderedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var section in text.Split($"\n\n{Heading}", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = section.TrimEnd('\n').Split('\n');
            sections.Add(lines[0].StartsWith(Heading, StringComparison.Ordinal) ? lines[0][Heading.Length..] : lines[0], lines[1..]);
        }

        return sections;
    }
}
