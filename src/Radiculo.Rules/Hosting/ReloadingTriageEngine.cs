using Microsoft.Extensions.Logging;

namespace Radiculo.Rules.Hosting;

/// <summary>
/// Takes a pack's folder, gives an engine that follows it. It looks at the folder at an interval instead of waiting for the file system's
/// notices, which do not reach it from network shares and mounted volumes, end when the folder is replaced, and can be dropped. Promises: a
/// decision comes from one pack whole; a change is read once the folder has been still for an interval; a change made while the
/// pack is being read is read again; a pack with errors changes nothing; nothing happens after disposal.
/// </summary>
internal sealed class ReloadingTriageEngine : ITriageEngine, IDisposable
{
    private readonly Lock _gate = new();
    private readonly string _directory;
    private readonly TimeSpan _interval;
    private readonly ILogger _logger;
    private readonly EngineLoader _loader;
    private readonly ITimer _timer;

    private volatile ITriageEngine _current;
    private string _lastSeen;
    private string _lastRead;
    private bool _isDisposed;

    public ReloadingTriageEngine(
        string directory,
        TimeSpan interval,
        Func<RulePack, ITriageEngine> create,
        TimeProvider time,
        ILogger logger)
    {
        _directory = directory;
        _interval = interval;
        _logger = logger;
        _loader = new EngineLoader(directory, create, logger);
        _lastSeen = _lastRead = FolderDigest.Of(directory);
        _current = _loader.Load();
        _timer = CreateTimer(time);
        _timer.Change(_interval, Timeout.InfiniteTimeSpan);
    }

    public PackIdentity Pack => _current.Pack;

    public TriageDecision Evaluate(PatientCase patient) => _current.Evaluate(patient);

    public Screening Screen(PatientCase patient) => _current.Screen(patient);

    /// <summary>Ends the watch and waits for a look that is under way. The engine goes on deciding by the pack it has.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _timer.Dispose();
        }
    }

    /// <summary>The timer does not carry on the request that happened to resolve the engine first.</summary>
    private ITimer CreateTimer(TimeProvider time)
    {
        using var _ = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        return time.CreateTimer(
            static engine => ((ReloadingTriageEngine)engine!).Look(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            try
            {
                Follow(FolderDigest.Of(_directory));
            }
#pragma warning disable CA1031 // an exception in a timer would end the host's process, which has a good pack to decide by
            catch (Exception error)
            {
                _logger.Failed(_directory, error);
            }
#pragma warning restore CA1031
            _timer.Change(_interval, Timeout.InfiniteTimeSpan);
        }
    }

    private void Follow(string now)
    {
        var isStill = now == _lastSeen;
        _lastSeen = now;
        if (!isStill || now == _lastRead) return;
        _lastRead = now;
        _current = _loader.Reload(_current);
    }
}
