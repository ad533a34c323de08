using Microsoft.Extensions.Logging;

namespace Radiculo.Rules.Hosting;

/// <summary>Takes a pack's folder (null: the embedded pack), gives its engine or every error it has, and tells the log what serves.</summary>
internal sealed class EngineLoader(string? directory, ILogger logger)
{
    public ITriageEngine Load()
    {
        var pack = Read();
        var engine = pack.CreateEngine();
        Announce(pack);
        return engine;
    }

    /// <summary>The engine of the pack as it lies there now, or <paramref name="current"/> if that has errors or the same content.</summary>
    public ITriageEngine Reload(ITriageEngine current)
    {
        var pack = Read();
        if (pack.HasErrors)
        {
            logger.Refused(directory!, Describe(pack.Diagnostics), current.Pack.Id, current.Pack.Version, current.Pack.Hash);
            return current;
        }

        if (pack.Identity == current.Pack) return current;
        Announce(pack);
        return pack.CreateEngine();
    }

    private RulePack Read() => directory is null ? RulePack.LumbosacralRadiculopathy : RulePack.Load(directory);

    private void Announce(RulePack pack)
    {
        logger.Serving(pack.Identity.Id, pack.Identity.Version, pack.Identity.Hash);
        if (pack.Diagnostics.Count > 0 && logger.IsEnabled(LogLevel.Warning)) logger.Warned(pack.Identity.Id, pack.Identity.Version, Describe(pack.Diagnostics));
    }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => d.Render()));
}
