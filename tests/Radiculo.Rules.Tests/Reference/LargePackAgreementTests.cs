using System.Globalization;
using System.Text;
using Radiculo.Rules.Machine;
using Radiculo.Rules.Model;
using Xunit.Abstractions;

namespace Radiculo.Rules.Tests.Reference;

/// <summary>A pack with more of everything than fits into a byte or a machine word, large enough that only what recorded facts reach is run.</summary>
public class LargePackAgreementTests(ITestOutputHelper output)
{
    private const int Findings = 1500;
    private const int Numbers = 300;
    private const int Sets = 100;
    private const int Dispositions = 300;
    private const int Entries = 300;
    private const int Rules = 2500;

    [Fact]
    public void The_engine_decides_a_large_pack_as_the_page_reads()
    {
        var pack = RulePack.Load(Sources(new Random(1)));
        pack.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        var engine = pack.CreateEngine();
        pack.Program!.Nodes.Length.Should().BeGreaterThan(Evaluator.MostSteps);
        var random = new Random(2);
        var differing = new[] { 0, 3, 12, 100, 900 }.Select(recorded => Patient(random, recorded)).SelectMany(p => Agreement.Disagreements(pack, engine, p).Select(d => d[..Math.Min(300, d.Length)])).ToList();
        differing.Should().BeEmpty();
        output.WriteLine($"{pack.Bound.Facts.Length} facts, {pack.RuleIds.Count} rules");
    }

    private static PatientCase Patient(Random random, int recorded)
    {
        var patient = new PatientCase(new DateOnly(2026, 3, 16));
        for (var count = 0; count < recorded; count++)
        {
            patient[$"finding_{random.Next(Findings)}"] = random.Next(3) == 0 ? Finding.Present : Finding.Absent;
            patient[$"number_{random.Next(Numbers)}"] = random.Next(101);
            patient[$"set_{random.Next(Sets)}"] = FactValue.FromSet(Enumerable.Range(0, 64).Where(_ => random.Next(4) == 0).Select(i => $"v{i}"));
        }

        return patient;
    }

    private static IEnumerable<RuleSource> Sources(Random random) =>
    [
        new("pack.yaml", "id: large\nversion: 1.0.0\ntitle: Large\nscope: { covers: Everyone., not_covered: [] }\n"),
        new("vocabulary.yaml", "facts:\n" + Lines(Findings, i => $"  finding_{i}: {{ type: finding, means: F., question: F? }}")
            + Lines(Numbers, i => $"  number_{i}: {{ type: number, range: [0, 100], means: N., question: N? }}")
            + Lines(Sets, i => $"  set_{i}: {{ type: set, values: [{string.Join(", ", Enumerable.Range(0, 64).Select(v => $"v{v}"))}], means: S., question: S? }}")),
        new("catalogue/all.yaml", "dispositions:\n" + Lines(Dispositions, i => $"  - {{ id: d{i}, title: D{i}, means: D. }}") + $"treatment_withheld_from: d{Dispositions - 20}\n"
            + Section("red_flags", "title: R") + Section("out_of_scope", "title: O") + Section("nerve_roots", "title: N") + Section("directions", "title: D") + Section("reasons", "title: R")
            + Section("treatments", "title: T") + Section("investigations", "title: I") + Section("advice", "title: A, text: A., audience: patient")),
        new("rules/all.yaml", "define:\n" + Lines(Entries, i => $"  concept_{i}: {{ title: C, when: {{ any: [{(i < 20 ? $"finding_{i}" : $"concept_{random.Next(i / 2)}")} is present, finding_{random.Next(Findings)} is known] }} }}")
            + "rules:\n" + Lines(Rules, i => $"  - {{ id: r{i}, title: R, when: {When(random)}, then: {{ {Then(random)} }} }}")),
    ];

    private static string Section(string name, string entry) => $"{name}:\n" + Lines(Entries, i => $"  {name[..2]}{i}: {{ {entry} }}");

    private static string When(Random random)
    {
        var items = string.Join(", ", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Condition(random)));
        return random.Next(5) switch
        {
            0 => $"{{ any: [{items}] }}",
            1 => $"{{ none: [{items}] }}",
            2 => $"{{ at_least: {{ count: 1, of: [{items}] }} }}",
            _ => $"[{items}]",
        };
    }

    private static string Condition(Random random) => random.Next(8) switch
    {
        0 => $"number_{random.Next(Numbers)} >= {random.Next(1, 100)}",
        1 => $"number_{random.Next(Numbers)} < number_{random.Next(Numbers)}",
        2 => $"set_{random.Next(Sets)} includes v{random.Next(64)}",
        3 => $"finding_{random.Next(Findings)} is known",
        4 => $"concept_{random.Next(Entries)} is absent",
        5 => $"finding_{2 * random.Next(Findings / 2)} is absent",
        _ => $"finding_{1 + (2 * random.Next(Findings / 2))} is present",
    };

    private static string Then(Random random)
    {
        var entry = random.Next(Entries);
        return random.Next(9) switch
        {
            0 or 1 => $"red_flag: re{entry}, disposition: d{random.Next(Dispositions)}",
            2 => $"out_of_scope: ou{entry}",
            3 => $"nerve_root: [ne{entry}, ne{(entry + 1) % Entries}]",
            4 => $"direction: di{entry}",
            5 => $"reevaluate: {{ due: in {random.Next(400)} days, reason: re{entry} }}",
            6 => $"treatment: {{ tr{entry}: {((Stance)random.Next(4)).ToString().ToLowerInvariant()} }}",
            7 => $"investigation: {{ in{entry}: {((Stance)random.Next(4)).ToString().ToLowerInvariant()} }}",
            _ => $"advice: ad{entry}",
        };
    }

    private static string Lines(int count, Func<int, FormattableString> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(line(i).ToString(CultureInfo.InvariantCulture)).Append('\n');
        return text.ToString();
    }
}
