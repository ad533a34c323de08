using System.Diagnostics;

namespace Radiculo.Rules.Benchmarks;

/// <summary>
/// Runs what is about to be measured until the runtime has compiled it for good, which takes it several rounds in the background. BenchmarkDotNet sizes its iterations by the first
/// few runs; sized by code that is not optimised yet they come out far too short, and counting begins before optimising has ended.
/// </summary>
internal static class WarmUp
{
    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(400);

    public static void Run(params Action[] benchmarks)
    {
        foreach (var benchmark in benchmarks)
        {
            var started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started) < Each) benchmark();
        }
    }
}
