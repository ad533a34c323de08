using Radiculo.Rules.Cli.Batch;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Commands;

/// <summary><c>radiculo triage --batch FILE</c>: a line of JSON in, a line of JSON out, for as many cases as there are.</summary>
internal sealed class TriageBatch(Terminal terminal, bool isFull, int workers)
{
    private static readonly TimeSpan BetweenProgress = TimeSpan.FromMilliseconds(200);

    public int Run(string input, string? output, string? rules)
    {
        if (input != CaseInput.StandardInput && output is not null && OutputFile.Overwrites(output, input))
        {
            throw new UsageException($"`{output}` would overwrite the cases it is made from");
        }
        if (PackInput.Read(rules, terminal) is not { } pack) return ExitCode.Errors;
        using var cases = OpenInput(input);
        using var file = output is null ? null : Create(output);
        var progress = new ProgressLine(terminal, terminal.ShowsError && (file is not null || !terminal.ShowsOut), BetweenProgress);
        try
        {
            var tally = new BatchRun(pack, isFull, workers).Run(cases, file?.Stream ?? terminal.OpenOutput(), progress.Show);
            file?.Complete();
            progress.End(tally);
            return tally.Errors > 0 ? ExitCode.Errors : ExitCode.Done;
        }
        catch (IOException error) when (file is null && IsClosedPipe(error))
        {
            return ExitCode.OutputClosed;
        }
    }

    private Stream OpenInput(string path)
    {
        if (path == CaseInput.StandardInput) return terminal.OpenInput();
        if (Directory.Exists(path)) throw new UsageException($"`{path}` is a folder; name a file with a case on each line");
        return Open(
            path,
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan));
    }

    private static OutputFile Create(string path)
    {
        if (Directory.Exists(path)) throw new UsageException($"`{path}` is a folder; name a file to write");
        return Open(path, () => new OutputFile(path));
    }

    private static T Open<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var isMissing = error is FileNotFoundException or DirectoryNotFoundException;
            throw new UsageException($"`{path}` cannot be opened: {(isMissing ? "there is no such file or folder" : error.Message)}");
        }
    }

    /// <summary>EPIPE, or what Windows calls it.</summary>
    private static bool IsClosedPipe(IOException error) => error.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}
