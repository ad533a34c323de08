namespace Radiculo.Rules.Cli.Shell;

/// <summary>A mistake on the command line that shows only once a pack has been read.</summary>
internal sealed class UsageException(string message) : Exception(message);
