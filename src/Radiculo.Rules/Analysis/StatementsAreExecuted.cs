using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Analysis;

/// <summary>RAD4005: every statement that must be executed is cited by something that executes it.</summary>
internal static class StatementsAreExecuted
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var definition in pack.Definitions.Where(d => d.Section == PackSection.Statements))
        {
            if (!pack.Sources.Statements.TryGetValue(definition.Id, out var statement) || !statement.IsToExecute) continue;
            if (!pack.Cited.Contains(statement.Id)) diagnostics.Add(AnalysisMessages.NotExecuted(definition.Span, statement.Id));
        }
    }
}
