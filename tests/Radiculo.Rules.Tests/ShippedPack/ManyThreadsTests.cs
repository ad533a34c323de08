using System.Collections.Concurrent;
using CsCheck;
using Radiculo.Rules.Model;
using Xunit.Abstractions;

namespace Radiculo.Rules.Tests.ShippedPack;

public class ManyThreadsTests(ITestOutputHelper output)
{
    private const int Threads = 16;
    private const int Generated = 3000;

    /// <summary>One in so many is also screened, compared by the bytes of its JSON, and by its explanation.</summary>
    private const int PerScreening = 7;
    private const int PerJson = 200;
    private const int PerExplanation = 2000;

    private static readonly Lazy<IReadOnlyList<Decided>> Sequential = new(() =>
        [.. Enumerable.Range(0, Generated).Select(n => Patients.Any.Generate(new PCG(3, (ulong)n), null, out _).ToCase()).Concat(ShippedCases.All.Cases.Select(c => c.Patient)).Select(Decide)]);

    [Fact]
    public async Task A_million_decisions_of_sixteen_threads_are_those_of_one()
    {
        await HaveDecided(ShippedCases.Engine, 1_000_000);
        output.WriteLine($"{Sequential.Value.Count} patients, {Sequential.Value.Select(e => e.Json).Distinct().Count()} different decisions");
    }

    [Fact]
    public async Task So_are_those_of_an_engine_that_goes_the_way_of_large_packs() =>
        await HaveDecided(new TriageEngine(ShippedCases.Pack.Program!, ShippedCases.Pack.Pack, mostSteps: 0), 60_000);

    private static async Task HaveDecided(ITriageEngine engine, int count)
    {
        var expected = Sequential.Value;
        var differences = new ConcurrentBag<string>();
        var decided = 0;
        using var start = new Barrier(Threads);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                var random = new Random(thread);
                var order = Enumerable.Range(0, expected.Count).ToArray();
                start.SignalAndWait();
                for (var number = 0; number < count / Threads; number++)
                {
                    if (number % order.Length == 0) random.Shuffle(order);
                    if (Differs(engine, expected[order[number % order.Length]], number) is { } difference) differences.Add(difference);
                    if (differences.Count > 10) return;
                    Interlocked.Increment(ref decided);
                }
            },
            TaskCreationOptions.LongRunning)));

        differences.Should().BeEmpty();
        decided.Should().Be(count);
    }

    /// <summary>The comparison without bytes sees what the one by bytes sees.</summary>
    [Fact]
    public void Decisions_are_the_same_in_every_field_exactly_if_their_bytes_are()
    {
        var some = Sequential.Value.Where(d => d.Patient.Id is null).ToList();
        var close = some.GroupBy(d => (d.Decision.AsOf, d.Decision.Disposition)).SelectMany(g => g.Zip(g.Skip(1))).ToList();
        close.Count(p => p.First.Json == p.Second.Json).Should().BeGreaterThan(0);
        close.Count(p => p.First.Json != p.Second.Json).Should().BeGreaterThan(100);
        close.Where(p => SameDecision.Are(p.First.Decision, p.Second.Decision) != (p.First.Json == p.Second.Json)).Should().BeEmpty();
        some.Where(d => !SameDecision.Are(d.Decision, ShippedCases.Engine.Evaluate(d.Patient))).Should().BeEmpty();
    }

    private static Decided Decide(PatientCase patient)
    {
        var decision = ShippedCases.Engine.Evaluate(patient);
        return new Decided(patient, decision, decision.ToJson(), decision.Explain());
    }

    private static string? Differs(ITriageEngine engine, Decided expected, int number)
    {
        var decision = engine.Evaluate(expected.Patient);
        if (!SameDecision.Are(decision, expected.Decision)) return $"instead of {expected.Json}\n{decision.ToJson()}";
        if (number % PerScreening == 0 && engine.Screen(expected.Patient) is var screening && !SameDecision.Are(screening, expected.Decision)) return $"instead of {expected.Json}\n{screening}";
        if (number % PerJson == 0 && decision.ToJson() != expected.Json) return $"instead of {expected.Json}\n{decision.ToJson()}";
        return number % PerExplanation == 0 && decision.Explain() != expected.Explanation ? $"instead of {expected.Explanation}\n{decision.Explain()}" : null;
    }

    private sealed record Decided(PatientCase Patient, TriageDecision Decision, string Json, string Explanation);
}
