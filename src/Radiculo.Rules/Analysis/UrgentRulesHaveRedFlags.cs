using Radiculo.Rules.Binding;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.Analysis;

/// <summary>
/// RAD4003: only an undetermined red flag makes a decision wait, so a rule that reaches the rung from which treatment is withheld must be
/// one.
/// </summary>
internal static class UrgentRulesHaveRedFlags
{
    public static void Check(BoundPack pack, DiagnosticBag diagnostics)
    {
        foreach (var rule in pack.Rules)
        {
            if (rule.Then is { WritesRedFlag: false, Disposition: { } disposition } && disposition.Rank >= pack.Catalogue.WithheldRank)
            {
                diagnostics.Add(AnalysisMessages.NoRedFlag(rule.Span, rule.Id, disposition.Id));
            }
        }
    }
}
