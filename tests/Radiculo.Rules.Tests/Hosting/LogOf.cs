using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Radiculo.Rules.Tests.Hosting;

/// <summary>A log that can be read back, and that can do something the moment it is written to.</summary>
internal sealed class LogOf<T> : ILogger<T>
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = [];

    public Action<string>? WhenWritten { get; set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        Lines.Enqueue((logLevel, text));
        WhenWritten?.Invoke(text);
    }
}
