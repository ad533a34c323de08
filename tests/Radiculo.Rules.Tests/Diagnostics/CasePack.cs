namespace Radiculo.Rules.Tests.Diagnostics;

/// <summary>
/// The small, flawless pack of <c>BasePack/</c> with changes written as text: <c># file: PATH</c> gives a file, new or instead of the pack's own;
/// <c># under KEY in PATH</c> puts lines under a key of one of its files; <c># without: PATH</c> leaves one out; <c># case: NAME</c> is a patient to decide on.
/// What stands before the first of these lines is for the reader.
/// </summary>
internal sealed class CasePack
{
    private readonly SortedDictionary<string, List<Line>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Line>> _patients = new(StringComparer.Ordinal);

    public CasePack()
    {
        var folder = Path.Combine(Repository.Root, "tests/Radiculo.Rules.Tests/Diagnostics/BasePack");
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            _files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), [.. File.ReadAllText(file).Split('\n').Select(l => new Line(l, null))]);
        }
    }

    public CasePack(string text)
        : this()
    {
        var lines = text.Split('\n').Select((l, i) => new Line(l, i + 1)).ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            if (Section.Parse(lines[at].Text) is { } section) Apply(section, lines.Skip(at + 1).TakeWhile(l => Section.Parse(l.Text) is null).ToList());
        }
    }

    public IEnumerable<RuleSource> Sources => _files.Select(f => new RuleSource(f.Key, Join(f.Value)));

    public CasePack With(string path, string text)
    {
        _files[path] = [new Line(text, null)];
        return this;
    }

    /// <summary>Everything that is wrong with the pack and, if there are patients and nothing is wrong with the pack, with them.</summary>
    public IReadOnlyList<Diagnostic> Check()
    {
        var pack = RulePack.Load(Sources);
        return _patients.Count == 0 || pack.HasErrors ? pack.Diagnostics : [.. pack.Diagnostics, .. _patients.SelectMany(p => Check(pack, p.Key, Join(p.Value)))];
    }

    /// <summary>The line of the text in which a place stands; null for a line that the text does not change.</summary>
    public int? LineInText(SourceLocation location) =>
        _files.TryGetValue(location.Path, out var lines) || _patients.TryGetValue(location.Path, out lines) ? lines.ElementAtOrDefault(location.Start.Line - 1)?.InText : null;

    private static string Join(IEnumerable<Line> lines) => string.Join('\n', lines.Select(l => l.Text));

    private static IReadOnlyList<Diagnostic> Check(RulePack pack, string name, string text)
    {
        var file = CaseFile.Parse(text, name);
        return [.. file.Diagnostics, .. file.Cases.SelectMany(c => Refusal(pack, c))];
    }

    private static IReadOnlyList<Diagnostic> Refusal(RulePack pack, PatientCase patient)
    {
        try
        {
            pack.CreateEngine().Evaluate(patient);
            return [];
        }
        catch (PatientCaseException refusal)
        {
            return refusal.Diagnostics;
        }
    }

    private void Apply(Section section, List<Line> content)
    {
        switch (section.Kind)
        {
            case SectionKind.Without:
                _files.Remove(section.Path).Should().BeTrue($"{section.Path} is a file of the base pack");
                break;
            case SectionKind.Case:
                _patients.Add(section.Path, content);
                break;
            case SectionKind.File:
                _files[section.Path] = content;
                break;
            default:
                var key = _files[section.Path].FindIndex(l => l.Text == section.Key + ":");
                key.Should().BeGreaterThan(-1, $"{section.Path} has the key {section.Key}");
                _files[section.Path].InsertRange(key + 1, content);
                break;
        }
    }

    /// <summary>A line of a file, and which line of the text it comes from.</summary>
    private sealed record Line(string Text, int? InText);

    private enum SectionKind
    {
        File,
        Under,
        Without,
        Case,
    }

    private sealed record Section(SectionKind Kind, string Path, string Key)
    {
        public static Section? Parse(string line) => line.TrimEnd('\r').Split(' ') switch
        {
            ["#", "file:", var path] => new Section(SectionKind.File, path, ""),
            ["#", "under", var key, "in", var path] => new Section(SectionKind.Under, path, key),
            ["#", "without:", var path] => new Section(SectionKind.Without, path, ""),
            ["#", "case:", var name] => new Section(SectionKind.Case, name, ""),
            _ => null,
        };
    }
}
