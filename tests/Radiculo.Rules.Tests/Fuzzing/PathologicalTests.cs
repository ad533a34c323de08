using System.Diagnostics;
using System.Globalization;
using System.Text;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Diagnostics;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>Inputs made to hang a parser, to exhaust its stack or to eat memory, each as large as a file may be.</summary>
public class PathologicalTests
{
    private const int MiB = 1 << 20;

    /// <summary>Far above what was measured (about a second, up to 300 MiB for a file of 1 MiB), far below what a quadratic reader would take.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private const long MostAllocated = 1000L * MiB;

    private static readonly Lazy<ITriageEngine> Engine = new(() => RulePack.Load(new CasePack().Sources).CreateEngine());

    /// <summary>A file of one megabyte of the same few characters.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("- a\n")]
    [InlineData("a:\n")]
    [InlineData("[a,")]
    [InlineData("{a: ")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("*a ")]
    [InlineData("---\n")]
    [InlineData("\"a\" ")]
    [InlineData("a ")]
    [InlineData("x")]
    [InlineData("'")]
    [InlineData("\"\\n")]
    [InlineData("%\n")]
    [InlineData("|\n")]
    [InlineData("#\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\0")]
    [InlineData("\ufeff")]
    [InlineData("\t")]
    public void A_megabyte_of_the_same_is_refused_in_good_time(string unit)
    {
        var text = Repeat(unit, MiB / Encoding.UTF8.GetByteCount(unit));
        var found = Bounded(() => RulePack.Load(new CasePack().With("rules/case.yaml", text).Sources).Diagnostics);
        found.Should().NotBeEmpty();
        Bounded(() => CaseFile.Parse(text, "case.yaml").Diagnostics);
        Bounded(() => CaseFile.Parse(text, "case.json").Diagnostics);
    }

    private static readonly Dictionary<string, (string Path, Func<string> Text)> Files = new(StringComparer.Ordinal)
    {
        ["100,000 keys"] = ("rules/case.yaml", () => Lines(80_000, i => $"k{i:00000}: 1\n")),
        ["100,000 keys on a line"] = ("rules/case.yaml", () => "{" + Lines(80_000, i => $"k{i:00000}: 1,") + "}"),
        ["100,000 times a key"] = ("rules/case.yaml", () => Repeat("k: 1\n", 200_000)),
        ["60,000 facts in a wrong shape"] = ("vocabulary.yaml", () => "facts:\n" + Lines(60_000, i => $"  k{i:00000}: 1\n")),
        ["a text of a megabyte"] = ("rules/case.yaml", () => "rules: " + Repeat("x", MiB - 100)),
        ["a quoted text of a megabyte"] = ("rules/case.yaml", () => "rules: \"" + Repeat("x", MiB - 100) + "\""),
        ["a text over many lines"] = ("rules/case.yaml", () => "rules: " + Repeat("x\n  ", 200_000)),
        ["a block text of a megabyte"] = ("rules/case.yaml", () => "rules: |\n" + Repeat("  x\n", 200_000)),
        ["a condition of a megabyte"] = ("rules/case.yaml", () => "define: { c: { title: C, when: " + Repeat("is ", 300_000) + "} }"),
        ["40,000 errors on a line"] = ("rules/case.yaml", () => "define: { c: { title: C, when: [" + Repeat("nobody is present, ", 40_000) + "] } }"),
        ["250,000 values"] = ("vocabulary.yaml", () => "facts: { f: { type: set, means: A., question: B?, values: [" + Repeat("v, ", 250_000) + "] } }"),
        ["250,000 citations"] = ("rules/case.yaml", () => "rules: [{ id: x, title: X, when: always, then: { disposition: reevaluate }, cites: [" + Repeat("S9, ", 250_000) + "] }]"),
        ["concepts in a circle"] = ("rules/case.yaml", () => "define:\n" + Lines(14_000, i => $"  c{i:00000}: {{ title: C, when: c{(i + 1) % 14_000:00000} is present }}\n")),
        ["concepts that all use each other"] = ("rules/case.yaml", () => "define:\n" + Lines(200, i => $"  c{i:000}: {{ title: C, when: {{ any: [{string.Join(", ", Enumerable.Range(0, 200).Select(j => $"c{j:000} is present"))}] }} }}\n")),
        ["aliases that double"] = ("rules/case.yaml", () => "a0: &a0 [x, x]\n" + Lines(60, i => $"a{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n")),
    };

    /// <summary>An attribute cannot hold half a character.</summary>
    [Fact]
    public void A_megabyte_of_half_characters_is_refused_in_good_time() =>
        Bounded(() => RulePack.Load(new CasePack().With("rules/case.yaml", Repeat("\ud800", MiB / 3)).Sources).Diagnostics).Should().ContainSingle().Which.Code.Should().Be("RAD1002");

    public static TheoryData<string> LargeFiles => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(LargeFiles))]
    public void A_file_made_to_be_slow_is_refused_in_good_time(string name)
    {
        var path = Files[name].Path;
        var text = Files[name].Text();
        Encoding.UTF8.GetByteCount(text).Should().BeLessThanOrEqualTo(MiB, name);
        Bounded(() => RulePack.Load(new CasePack().With(path, text).Sources).Diagnostics).Should().Contain(d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Twenty_thousand_misspelt_names_in_a_vocabulary_of_thirteen_thousand_are_answered_in_good_time()
    {
        var facts = "facts:\n" + Lines(13_000, i => $"  some_fact_{i:00000}: {{ type: finding, means: A., question: B? }}\n");
        var concept = "define:\n  c:\n    title: C\n    when:\n" + Lines(20_000, i => $"      - some_fcat_{i:00000} is present\n");
        var found = Bounded(() => RulePack.Load(new CasePack().With("vocabulary.yaml", facts).With("rules/case.yaml", concept).Sources).Diagnostics);
        found.Single(d => d.Message.Contains("some_fcat_00000", StringComparison.Ordinal)).Help.Should().Be("did you mean `some_fact_00000`?");
    }

    [Fact]
    public void A_row_of_concepts_that_no_stack_could_follow_is_one_error()
    {
        var row = "define:\n  c00000: { title: C, when: leg_weakness is present }\n" + Lines(9_900, i => $"  c{i + 1:00000}: {{ title: C, when: c{i:00000} is present }}\n");
        var found = Bounded(() => RulePack.Load(new CasePack().With("rules/case.yaml", row).Sources).Diagnostics);
        found.Should().ContainSingle(d => d.Severity == DiagnosticSeverity.Error).Which.ToString().Should().StartWith("rules/case.yaml:52:3: error RAD4012: `c00050` ends a row");
    }

    /// <summary>Fifty concepts that each use the one before three times: gone through as a tree they would be 3⁴⁹ conditions.</summary>
    [Fact]
    public void Concepts_that_share_others_are_decided_and_explained_in_good_time()
    {
        var concepts = "define:\n  c00: { title: C, when: leg_weakness is present }\n"
            + Lines(49, i => $"  c{i + 1:00}: {{ title: C, when: {{ any: [c{i:00} is present, {{ all: [c{i:00} is present, foot_drop is present] }}, {{ none: [c{i:00} is absent] }}] }} }}\n");
        const string Rules = "rules:\n  - { id: top, title: T, when: c49 is present, then: { advice: keep_moving } }\n  - { id: not-top, title: T, when: c49 is absent, then: { advice: keep_moving } }\n";
        var engine = RulePack.Load(new CasePack().With("rules/case.yaml", concepts + Rules).Sources).CreateEngine();
        var clock = Stopwatch.StartNew();
        foreach (var weakness in new[] { FactValue.Unknown, Finding.Absent, Finding.Present })
        {
            var decision = engine.Evaluate(new PatientCase(new DateOnly(2026, 3, 16)) { ["leg_weakness"] = weakness });
            decision.Explain().Length.Should().BeLessThan(MiB);
            string.Join("; ", decision.WhyNot("top").Conditions.Concat(decision.WhyNot("not-top").Conditions).Select(l => l.Condition)).Should().Contain("leg_weakness is");
        }

        clock.Elapsed.Should().BeLessThan(Longest);
    }

    [Theory]
    [InlineData("- a\n")]
    [InlineData("{} ")]
    [InlineData("{\"a\":1}\n")]
    [InlineData("---\n")]
    [InlineData("as_of: 2026-03-16\n---\n")]
    [InlineData("[0,")]
    [InlineData("x")]
    public void A_case_file_as_large_as_it_may_be_is_refused_in_good_time(string unit) =>
        Bounded(() => CaseFile.Parse(Repeat(unit, 16 * MiB / unit.Length), "case.yaml").Diagnostics, allocated: 4000L * MiB).Should().NotBeEmpty();

    [Fact]
    public void A_long_history_is_read_and_refused_in_good_time()
    {
        var text = "as_of: 2026-03-16\nhistory:\n" + Lines(300_000, _ => $"  - {{ date: 2026-03-15, facts: {{}} }}\n");
        var patient = CaseFile.ParseOne(text);
        var decide = () => Engine.Value.Evaluate(patient);
        var clock = Stopwatch.StartNew();
        decide.Should().Throw<PatientCaseException>().Which.Diagnostics.Should().Contain(d => d.Code == "RAD5008");
        clock.Elapsed.Should().BeLessThan(Longest);
    }

    private static IReadOnlyList<Diagnostic> Bounded(Func<IReadOnlyList<Diagnostic>> read, long allocated = MostAllocated)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var diagnostics = read();
        var length = diagnostics.Sum(d => d.Render().Length);
        clock.Elapsed.Should().BeLessThan(Longest);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(allocated);
        length.Should().BeLessThan(2 * MiB);
        return diagnostics;
    }

    private static string Repeat(string unit, int times) => new StringBuilder(unit.Length * times).Insert(0, unit, times).ToString();

    private static string Lines(int count, Func<int, FormattableString> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(line(i).ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
