using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>The pack to decide by, as it was named on the command line.</summary>
internal static class PackInput
{
    /// <summary>The pack; null if it has errors, which have been reported.</summary>
    public static RulePack? Read(string? folder, Terminal terminal)
    {
        var pack = folder is null ? RulePack.LumbosacralRadiculopathy : RulePack.Load(PackFolders.One(folder));
        if (!pack.HasErrors) return pack;
        terminal.Report(pack.Diagnostics);
        return null;
    }
}
