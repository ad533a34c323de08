using Radiculo.Rules.Analysis;
using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Lowering;
using Radiculo.Rules.Syntax;

namespace Radiculo.Rules;

/// <summary>
/// From the texts of a pack to a program: parse, bind, check, lower. Every phase reports all it finds and the next one goes on with what is
/// whole; there is a program only if nothing was an error.
/// </summary>
internal static class RuleCompiler
{
    public static (BoundPack Pack, RuleProgram? Program) Compile(PackFiles files, DiagnosticBag diagnostics)
    {
        var syntax = new PackParser(diagnostics).Parse(files.Origin, files.Texts, files.Unread);
        PackCounts.Check(syntax, diagnostics);
        var pack = PackBinder.Bind(syntax, diagnostics);
        PackChecks.Run(pack, diagnostics);
        return (pack, diagnostics.HasErrors ? null : Lowerer.Lower(pack));
    }
}
