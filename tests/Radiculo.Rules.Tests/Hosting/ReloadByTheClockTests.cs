using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.Hosting;

/// <summary>The watch with the system's own timer.</summary>
public class ReloadByTheClockTests
{
    private static readonly AsyncLocal<string?> Request = new();

    [Fact]
    public async Task A_change_takes_effect_by_itself_and_outside_the_request_that_first_resolved_the_engine()
    {
        using var folder = new PackFolder();
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new LogOf<ITriageEngine>
        {
            WhenWritten = text =>
            {
                if (text.Contains("2.0.0")) seen.TrySetResult(Request.Value ?? "no request");
            },
        };
        await using var provider = new ServiceCollection().AddSingleton<ILogger<ITriageEngine>>(log)
            .AddTriageEngine(o => o.FromDirectory(folder.Path).ReloadOnChange(TimeSpan.FromMilliseconds(20))).BuildServiceProvider();
        Request.Value = "the first request";
        provider.GetRequiredService<ITriageEngine>();

        folder.SetVersion("2.0.0");

        (await seen.Task.WaitAsync(TimeSpan.FromMinutes(1))).Should().Be("no request");
    }
}
