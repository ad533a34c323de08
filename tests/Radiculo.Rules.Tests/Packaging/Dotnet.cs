using System.Diagnostics;

namespace Radiculo.Rules.Tests.Packaging;

/// <summary>Runs the <c>dotnet</c> command as a process of its own, as a user would, untouched by the build and the test run around it.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What the command writes to standard output; a failure of the command fails the test with all it wrote.</summary>
    public static Task<string> Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    public static async Task<string> Run(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(BelongsToTheRunAround).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in Quiet.Concat(variables)) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            process.ExitCode.Should().Be(0, "`dotnet {0}` wrote:\n{1}\n{2}", string.Join(' ', arguments), await output, await error);
            return await output;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>No process outlives the command, and nothing but the command's own words is written.</summary>
    private static Dictionary<string, string> Quiet { get; } = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_NOLOGO"] = "true",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true",
        ["MSBUILDTERMINALLOGGER"] = "off",
    };

    private static bool BelongsToTheRunAround(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || variable is "DOTNET_HOST_PATH" or "DOTNET_STARTUP_HOOKS" or "DOTNET_ADDITIONAL_DEPS" or "CI";
}
