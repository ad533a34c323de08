using System.Diagnostics;

namespace Radiculo.Rules.Fuzzing;

/// <summary>Ends the program when an input takes too long: nothing else stops a loop that never ends.</summary>
internal sealed class Watch : IDisposable
{
    private const double Longest = 30;

    private readonly Findings _findings;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private (string Target, byte[] Input, long Since)? _running;

    public Watch(Findings findings)
    {
        _findings = findings;
        _timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public void Start(string target, byte[] input)
    {
        lock (_lock) _running = (target, input, Stopwatch.GetTimestamp());
    }

    public void Stop()
    {
        lock (_lock) _running = null;
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        lock (_lock)
        {
            if (_running is not { } running || Stopwatch.GetElapsedTime(running.Since).TotalSeconds < Longest) return;
            _findings.Add(running.Target, running.Input, "takes too long");
            Environment.Exit(3);
        }
    }
}
