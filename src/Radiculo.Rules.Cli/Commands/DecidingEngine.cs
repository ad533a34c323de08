using System.Runtime.CompilerServices;
using Radiculo.Rules.Cli.Shell;

namespace Radiculo.Rules.Cli.Commands;

/// <summary>The engines that <c>--engine</c> names. They give the same decisions.</summary>
internal static class DecidingEngine
{
    public const string BuiltIn = "builtin";
    public const string Sessions = "nrules";

    public static ITriageEngine Create(string name, RulePack pack)
    {
        if (name == BuiltIn) return pack.CreateEngine();
        if (RuntimeFeature.IsDynamicCodeSupported) return CreateOnSessions(pack);
        const string Reason = "is not available in a tool that was compiled ahead of time: it compiles the rules while it runs";
        throw new UsageException($"--engine {Sessions} {Reason}");
    }

    /// <summary>Apart from its caller, so that the assembly of the other engine is loaded only by who asks for it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ITriageEngine CreateOnSessions(RulePack pack) => pack.CreateNRulesEngine();
}
