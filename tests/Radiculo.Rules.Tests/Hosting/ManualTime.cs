namespace Radiculo.Rules.Tests.Hosting;

/// <summary>Time that passes only when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Alarm> _alarms = [];
    private TimeSpan _now;

    /// <summary>The timers that would still ring.</summary>
    public int Pending => _alarms.Count(a => a.DueAt is not null);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        _alarms.Add(alarm);
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Pass(TimeSpan time)
    {
        var until = _now + time;
        while (_alarms.Where(a => a.DueAt <= until).MinBy(a => a.DueAt) is { } next)
        {
            _now = next.DueAt!.Value;
            next.Ring();
        }

        _now = until;
    }

    private sealed class Alarm(ManualTime time, Action ring) : ITimer
    {
        private bool _isDisposed;

        public TimeSpan? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            period.Should().Be(Timeout.InfiniteTimeSpan, "looks must not overlap");
            if (_isDisposed) return false;
            DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
            return true;
        }

        public void Ring()
        {
            DueAt = null;
            ring();
        }

        public void Dispose()
        {
            _isDisposed = true;
            DueAt = null;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
