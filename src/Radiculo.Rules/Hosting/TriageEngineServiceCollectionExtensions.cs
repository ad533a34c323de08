using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Radiculo.Rules.Hosting;

namespace Radiculo.Rules;

/// <summary>Adds a triage engine to a host's services.</summary>
public static class TriageEngineServiceCollectionExtensions
{
    /// <summary>
    /// Adds a singleton <see cref="ITriageEngine"/>. The pack is read and checked when it is first resolved; to have a broken pack stop the
    /// host from starting, resolve it once after the container is built. Loads and reloads are logged to
    /// <c>ILogger&lt;ITriageEngine&gt;</c>, if there is one.
    /// </summary>
    /// <remarks>
    /// Resolving throws <see cref="RulePackException"/>, with every diagnostic, if the pack has errors. Of several calls the last one
    /// wins. With
    /// <see cref="TriageEngineOptions.ReloadOnChange"/> the resolved engine stays the same object: each call of
    /// <see cref="ITriageEngine.Evaluate"/> decides by the one pack that was current when it began, and disposing of the container ends
    /// the watch.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Which pack, and whether to follow its changes; null for the embedded pack.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">The options contradict each other or lack something; the message lists all of it.</exception>
    public static IServiceCollection AddTriageEngine(this IServiceCollection services, Action<TriageEngineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new TriageEngineOptions();
        configure?.Invoke(options);
        var problems = options.Validate();
        if (problems.Count > 0)
        {
            throw new ArgumentException($"The triage engine cannot be added:\n{string.Join('\n', problems)}", nameof(configure));
        }

        var (directory, interval, create) = (options.Directory, options.ReloadInterval, options.CreateEngine);
        if (!options.ReloadsOnChange)
        {
            return services.AddSingleton(provider => new EngineLoader(directory, create, Logger(provider)).Load());
        }

#pragma warning disable RS0030 // when to look at a folder is no part of a decision
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        return services.AddSingleton<ITriageEngine>(provider =>
            new ReloadingTriageEngine(directory!, interval, create, provider.GetRequiredService<TimeProvider>(), Logger(provider)));
    }

    private static ILogger Logger(IServiceProvider provider) =>
        provider.GetService<ILogger<ITriageEngine>>() ?? NullLogger<ITriageEngine>.Instance;
}
