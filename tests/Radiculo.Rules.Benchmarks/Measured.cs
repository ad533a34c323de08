using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace Radiculo.Rules.Benchmarks;

/// <summary>How everything here is measured: medians of fifteen short runs in a process of its own, with what was allocated.</summary>
internal sealed class Measured : ManualConfig
{
    public Measured()
    {
        AddJob(Job.Default.WithWarmupCount(5).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(200)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median);
        HideColumns(Column.Error, Column.StdDev, Column.RatioSD);
    }
}

/// <summary>The same for what takes up to a second: ten runs of one operation each.</summary>
internal sealed class MeasuredWhole : ManualConfig
{
    public MeasuredWhole()
    {
        AddJob(Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(10).WithIterationCount(10).WithInvocationCount(1).WithUnrollFactor(1));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median);
        HideColumns(Column.Error, Column.StdDev);
    }
}
