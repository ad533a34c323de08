using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>Where cases come from, as it was named on the command line, and what was read there.</summary>
internal sealed record CaseInput(string Name, CaseFile File)
{
    public const string StandardInput = "-";

    public static CaseInput Read(string path, Terminal terminal)
    {
        if (Directory.Exists(path)) throw new UsageException($"`{path}` is a folder; name the case files in it");
        if (path != StandardInput) return new CaseInput(path, CaseFile.Load(path));
        using var stream = terminal.OpenInput();
        return new CaseInput("stdin", CaseFile.Load(stream, "stdin"));
    }
}
