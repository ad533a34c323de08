using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Radiculo.Rules.Cases.Lines;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules.Tests.Diagnostics;

/// <summary>A limit of the language page.</summary>
/// <param name="Row">What the page calls it.</param>
/// <param name="Value">The most there may be.</param>
/// <param name="Code">What one more gives.</param>
/// <param name="Place">Where.</param>
/// <param name="Try">What is wrong with so many.</param>
/// <param name="Name">The constant that sets it.</param>
internal sealed record Limit(string Row, int Value, string Code, string Place, Func<int, IReadOnlyList<Diagnostic>> Try, [CallerArgumentExpression(nameof(Limit.Value))] string Name = "")
{
    private const string Definitions = "concepts; parameters; entries of each section of the catalogue and of the sources";
    private const string Rules = "rules/case.yaml";

    private static readonly Dictionary<string, string> BasePack = new CasePack().Sources.ToDictionary(s => s.Path, s => s.Text, StringComparer.Ordinal);

    public static IReadOnlyList<Limit> All { get; } =
    [
        new("a file of a pack", Limits.FileBytes, "RAD1004", "rules/case.yaml:1:1", n => With(Rules, Padded("rules: []\n#", n))),
        new("all files of a pack", Limits.PackBytes, "RAD1004", "rules/t64.yaml:1:1", PackOfBytes),
        new("a file of cases", Limits.CaseFileBytes, "RAD1004", "case.json:1:1", n => Case(Padded("{\"as_of\":\"2026-03-16\"}", n))),
        new("a line of a batch", Limits.LineBytes, "RAD1004", "line.json:1:1", n => Line(Padded("{}", n))),
        new("keys and values in a file", Limits.Nodes, "RAD1004", "case.json:1:4000023", n => Case($"{{\"as_of\":\"2026-03-16\",\"facts\":{{\"x\":[{Many(n - 7, _ => "1")}]}}}}")),
        new("files in a pack, cases not counted", Limits.Files, "RAD1006", "pack:1:1", n => Load(Enumerable.Range(0, n - BasePack.Count).Select(i => ($"rules/t{i}.yaml", "rules: []")))),
        new("nesting", Limits.Nesting, "RAD1005", "rules/case.yaml:2:66", n => Concept($"{new string('[', n - 4)}leg_weakness is present{new string(']', n - 4)}")),
        new("facts", Limits.Facts, "RAD1024", "vocabulary.yaml:10003:3", n => Under("facts", "vocabulary.yaml", n - 13, i => $"  t{i}: {{ type: finding, means: T., question: T? }}")),
        new("rules", Limits.Rules, "RAD1024", "rules/t4.yaml:9999:11", n => RulesInFiles(n)),
        new(Definitions, Limits.Entries, "RAD1024", "rules/case.yaml:10001:3", n => With(Rules, "define:\n" + Lines(n - 1, i => $"  t{i}: {{ title: T, when: always }}"))),
        new(Definitions, Limits.Entries, "RAD1024", "parameters.yaml:10002:3", n => Under("parameters", "parameters.yaml", n - 3, i => $"  t{i}: {{ value: {i}, means: T., source: unsourced }}")),
        new(Definitions, Limits.Entries, "RAD1024", "catalogue/catalogue.yaml:10011:3", n => Under("nerve_roots", "catalogue/catalogue.yaml", n - 1, i => $"  t{i}: {{ title: T }}")),
        new(Definitions, Limits.Entries, "RAD1024", "catalogue/catalogue.yaml:10002:11", n => Under("dispositions", "catalogue/catalogue.yaml", n - 3, i => $"  - {{ id: t{i}, title: T, means: T. }}")),
        new(Definitions, Limits.Entries, "RAD1024", "sources.yaml:10006:3", n => Under("statements", "sources.yaml", n - 2, i => $"  T{i}: {{ document: care-guide, kind: context, text: T. }}")),
        new("concepts that rest on each other", Limits.ConceptsInARow, "RAD4012", "rules/case.yaml:52:3", n => With(Rules, "define:\n  c0: { title: C, when: leg_weakness is present }\n" + Lines(n - 1, i => $"  c{i + 1}: {{ title: C, when: c{i} is present }}"))),
        new("a condition", Limits.ConditionLength, "RAD2003", "rules/case.yaml:2:37", n => Concept($"'leg_weakness{new string(' ', n - "leg_weaknessis present".Length)}is present'")),
        new("items of a group", Limits.GroupItems, "RAD2016", "rules/case.yaml:2:24045", n => Concept($"{{ any: [{Many(n, _ => "leg_weakness is present")}] }}")),
        new("values of a choice or set", Limits.Values, "RAD3025", "vocabulary.yaml:2:309", n => Under("facts", "vocabulary.yaml", 1, _ => $"  t: {{ type: set, means: T., question: T?, values: [{Many(n, i => $"v{i:00}")}] }}")),
        new("digits of a number before the point", 9, "RAD3018", "parameters.yaml:2:15", n => Under("parameters", "parameters.yaml", 1, _ => $"  t: {{ value: {new string('9', n)}, means: T., source: unsourced }}")),
        new("digits of a number after the point", 6, "RAD3018", "parameters.yaml:2:15", n => Under("parameters", "parameters.yaml", 1, _ => $"  t: {{ value: 0.{new string('1', n)}, means: T., source: unsourced }}")),
        new("earlier visits in a case", Limits.Visits, "RAD5008", "case:1:8", n => Decide($"as_of: 2026-03-16\nhistory: [{Many(n, i => $"{{ date: {new DateOnly(2020, 1, 1).AddDays(i):yyyy-MM-dd}, facts: {{}} }}")}]")),
        new("errors that are shown", DiagnosticBag.Limit, "RAD1099", "rules/case.yaml:1001:27", n => With(Rules, "define:\n" + Lines(n, i => $"  t{i}: {{ title: T, when: nobody is present }}"))),
        new("warnings that are shown", DiagnosticBag.Limit, "RAD1099", "rules/case.yaml:1001:3", n => With(Rules, "define:\n" + Lines(n, i => $"  t{i}: {{ title: T, when: always }}"))),
    ];

    private static IReadOnlyList<Diagnostic> Load(IEnumerable<(string Path, string Text)> files)
    {
        var pack = new Dictionary<string, string>(BasePack, StringComparer.Ordinal);
        foreach (var (path, text) in files) pack[path] = text;
        return RulePack.Load(pack.Select(f => new RuleSource(f.Key, f.Value))).Diagnostics;
    }

    private static IReadOnlyList<Diagnostic> With(string path, string text) => Load([(path, text)]);

    private static IReadOnlyList<Diagnostic> Concept(string when) => With(Rules, $"define:\n  t: {{ title: T, cites: [S1], when: {when} }}\n");

    private static IReadOnlyList<Diagnostic> Under(string key, string path, int count, Func<int, FormattableString> line)
    {
        var at = BasePack[path].IndexOf($"{key}:\n", StringComparison.Ordinal) + key.Length + 2;
        return With(path, BasePack[path].Insert(at, Lines(count, line)));
    }

    private static IReadOnlyList<Diagnostic> RulesInFiles(int count)
    {
        const int PerFile = 10_000;
        var left = count - 3;
        return Load(Enumerable.Range(0, (left + PerFile - 1) / PerFile).Select(file =>
            ($"rules/t{file}.yaml", "rules:\n" + Lines(Math.Min(PerFile, left - (file * PerFile)), i => $"  - {{ id: r{(file * PerFile) + i}, title: T, when: always, then: {{ advice: keep_moving }} }}"))));
    }

    /// <summary>Only the reading: a pack of that size takes seconds to check.</summary>
    private static IReadOnlyList<Diagnostic> PackOfBytes(int count)
    {
        var (large, bag) = (Padded("#", Limits.FileBytes), new DiagnosticBag());
        var whole = count / Limits.FileBytes;
        var files = Enumerable.Range(0, whole).Select(i => new RuleSource($"rules/t{i:00}.yaml", large)).Append(new RuleSource($"rules/t{whole}.yaml", Padded("", count % Limits.FileBytes)));
        PackFiles.FromSources(files, bag);
        return bag.ToSorted();
    }

    private static IReadOnlyList<Diagnostic> Case(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return CaseFile.Load(stream, "case.json").Diagnostics;
    }

    private static IReadOnlyList<Diagnostic> Line(string json)
    {
        var bag = new DiagnosticBag();
        LineText.Read(Encoding.UTF8.GetBytes(json), bag);
        return bag.ToSorted();
    }

    private static IReadOnlyList<Diagnostic> Decide(string text)
    {
        try
        {
            RulePack.Load(BasePack.Select(f => new RuleSource(f.Key, f.Value))).CreateEngine().Evaluate(CaseFile.ParseOne(text));
            return [];
        }
        catch (PatientCaseException refusal)
        {
            return refusal.Diagnostics;
        }
    }

    private static string Padded(string text, int length) => text.PadRight(length);

    private static string Many(int count, Func<int, FormattableString> item) => string.Join(',', Enumerable.Range(0, count).Select(i => item(i).ToString(CultureInfo.InvariantCulture)));

    private static string Many(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static string Lines(int count, Func<int, FormattableString> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i).ToString(CultureInfo.InvariantCulture) + "\n"));
}
