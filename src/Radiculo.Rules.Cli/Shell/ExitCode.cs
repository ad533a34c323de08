namespace Radiculo.Rules.Cli.Shell;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Errors in rules or in a case.</summary>
    public const int Errors = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>The tool itself failed (EX_SOFTWARE of sysexits).</summary>
    public const int Unexpected = 70;

    /// <summary>Whoever read the output wants no more of it (128 + SIGPIPE, as the shell shows it for other tools).</summary>
    public const int OutputClosed = 141;
}
