using System.Diagnostics;
using Radiculo.Rules.Tests.Diagnostics;

namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>Tens of thousands of broken inputs; the same ones on every run. A failure names its number, and <see cref="Input"/> gives the text again.</summary>
public class FuzzTests
{
    private static readonly TimeSpan LongestForOne = TimeSpan.FromSeconds(20);

    private static readonly Lazy<IReadOnlyList<RuleSource>> BasePack = new(() => [.. new CasePack().Sources]);

    private static readonly Lazy<RulePack> SmallPack = new(() => RulePack.Load(BasePack.Value));

    private static readonly Lazy<ITriageEngine> Engine = new(() => SmallPack.Value.CreateEngine());

    private const string PatientYaml = """
        id: somebody
        as_of: 2026-03-16
        facts:
          leg_weakness: absent
          age: 46
          walk_minutes: 14 min
          temperature: 37.2
          onset_date: 2026-02-20
          care_start_date: 2026-03-02
          distal_most_location: calf
          symptom_area: [sole, front_of_thigh]
        history:
          - date: 2026-03-02
            facts: { walk_minutes: 10, distal_most_location: foot }
          - date: 2026-03-09
            facts: { walk_minutes: 12 }
        expect:
          disposition: reevaluate
        ---
        as_of: 2026-03-17
        facts: { saddle_numbness: unknown, leg_pain: 3 }
        """;

    private const string PatientJson = """
        [ { "id": "somebody", "as_of": "2026-03-16",
            "facts": { "leg_weakness": "absent", "age": 46, "walk_minutes": "14 min", "temperature": 3.72e1, "saddle_numbness": null, "symptom_area": ["sole", "front_of_thigh"] },
            "history": [ { "date": "2026-03-02", "facts": { "walk_minutes": 10, "note\u00e9": true } } ] },
          { "as_of": "2026-03-17", "facts": {} } ]
        """;

    internal const string Expectations = """
        id: somebody
        as_of: 2026-03-16
        facts: { saddle_numbness: present }
        expect:
          status: conclusive
          disposition: emergency
          possible_disposition: emergency
          red_flags: { saddle_numbness: satisfied }
          out_of_scope: []
          nerve_roots: []
          direction: undetermined
          reevaluation: none
          treatments: { walking: none }
          investigations: { imaging: none }
          advice: []
          no_advice: [keep_moving]
          does_not_ask: [saddle_numbness]
          rules: { base.emergency: satisfied, base.rest: undetermined }
        """;

    public static TheoryData<string, int> Kinds => new()
    {
        { "a file of the small pack", 9000 },
        { "a file of the shipped pack", 60 },
        { "a file grown from nothing", 9000 },
        { "a case in YAML", 9000 },
        { "a case in JSON", 9000 },
        { "a case grown from nothing", 5000 },
        { "an expectation", 5000 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whatever_comes_in_only_diagnostics_come_out(string kind, int count)
    {
        var number = 0;
        var since = Stopwatch.StartNew();
        var work = Task.Run(() =>
        {
            for (; number < count; Interlocked.Increment(ref number), since.Restart()) Try(kind, number);
        });
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(500));
            since.Elapsed.Should().BeLessThan(LongestForOne, $"input {number} of {kind} takes too long:\n{Input(kind, number)}");
        }

        await work;
    }

    /// <summary>The text that a number stands for.</summary>
    private static string Input(string kind, int number)
    {
        var random = new Random(number);
        return kind switch
        {
            "a file of the small pack" => Mutation.Apply(random, BasePack.Value[random.Next(BasePack.Value.Count)].Text),
            "a file of the shipped pack" => Mutation.Apply(random, Shipped.Value[random.Next(Shipped.Value.Count)].Text),
            "a case in YAML" => Mutation.Apply(random, PatientYaml),
            "an expectation" => Mutation.Apply(random, Expectations),
            "a case in JSON" => Mutation.Apply(random, PatientJson),
            _ => Odd.Grow(random),
        };
    }

    private static readonly Lazy<IReadOnlyList<RuleSource>> Shipped = new(() =>
        [.. Directory.EnumerateFiles(Repository.ShippedPack, "*.yaml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.ShippedPack, f).Replace('\\', '/')).Where(f => !f.StartsWith("cases/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(f => new RuleSource(f, File.ReadAllText(Path.Combine(Repository.ShippedPack, f))))]);

    private static void Try(string kind, int number)
    {
        var input = Input(kind, number);
        try
        {
            if (kind == "an expectation")
            {
                Promise.HoldsForExpectations(SmallPack.Value, input);
                return;
            }

            if (kind.StartsWith("a case", StringComparison.Ordinal))
            {
                Promise.HoldsForCases(Engine.Value, number % 2 == 0 ? "patient.yaml" : "patient.json", input);
                return;
            }

            var pack = kind == "a file of the shipped pack" ? Shipped.Value : BasePack.Value;
            var replaced = pack[new Random(number).Next(pack.Count)].Path;
            Promise.HoldsForPack(pack.Select(f => f.Path == replaced ? f with { Text = input } : f));
        }
        catch (Exception error)
        {
            throw new BrokenPromiseException($"input {number} of {kind}: {error}\n{input[..Math.Min(2000, input.Length)]}");
        }
    }
}
