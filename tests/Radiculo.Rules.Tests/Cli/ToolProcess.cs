using System.Diagnostics;
using System.Text;

namespace Radiculo.Rules.Tests.Cli;

/// <summary>The tool as a shell runs it.</summary>
internal static class ToolProcess
{
    public static async Task<ToolRun> RunAsync(string input, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Repository.Root,
        };
        foreach (var argument in args.Prepend(Path.Combine(AppContext.BaseDirectory, "radiculo.dll")).Prepend("exec")) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        return new ToolRun(process.ExitCode, await output, await error);
    }
}
