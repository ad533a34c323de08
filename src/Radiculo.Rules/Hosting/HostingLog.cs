using Microsoft.Extensions.Logging;

namespace Radiculo.Rules.Hosting;

/// <summary>Everything the library logs. It speaks of packs, never of a case.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "Deciding by the pack {Pack} {Version} ({Hash})")]
    public static partial void Serving(this ILogger logger, string pack, string version, string hash);

    [LoggerMessage(2, LogLevel.Warning, "The pack {Pack} {Version} has warnings:\n{Diagnostics}")]
    public static partial void Warned(this ILogger logger, string pack, string version, string diagnostics);

    [LoggerMessage(
        3,
        LogLevel.Error,
        "The changed pack in {Directory} has errors; {Pack} {Version} ({Hash}) keeps deciding:\n{Diagnostics}")]
    public static partial void Refused(this ILogger logger, string directory, string diagnostics, string pack, string version, string hash);

    [LoggerMessage(4, LogLevel.Error, "The pack in {Directory} could not be looked at; the last good one keeps deciding")]
    public static partial void Failed(this ILogger logger, string directory, Exception exception);
}
