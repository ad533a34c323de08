using Radiculo.Rules.Cases;
using Radiculo.Rules.Diagnostics;

namespace Radiculo.Rules.NRules;

/// <summary>A case as the facts that the definitions of <see cref="RulePackNRulesExtensions.ToRuleDefinitions"/> match.</summary>
public static class RadiculoFacts
{
    /// <summary>
    /// The facts to insert for a case: one <see cref="Assessment"/>, a <see cref="RecordedFact"/> for each fact recorded that day, an
    /// <see cref="EarlierFact"/> for each fact of each earlier visit. Does not check the case: a value that does not fit its fact throws
    /// from the session when a condition reads it, and a fact no pack knows matches nothing.
    /// </summary>
    /// <param name="patient">The case. It is not kept and not changed.</param>
    public static IReadOnlyList<object> From(PatientCase patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var facts = new List<object>(patient.Count + 1) { new Assessment(patient.AsOf) };
        foreach (var (id, value) in patient)
        {
            if (!value.IsUnknown) facts.Add(new RecordedFact(id, value));
        }

        foreach (var visit in patient.History)
        {
            foreach (var (id, value) in visit)
            {
                if (!value.IsUnknown) facts.Add(new EarlierFact(id, visit.Date, value));
            }
        }

        return facts;
    }

    /// <summary>The facts to insert for a case, after a check against the pack's vocabulary.</summary>
    /// <param name="patient">The case. It is not kept and not changed.</param>
    /// <param name="pack">A pack without errors.</param>
    /// <exception cref="PatientCaseException">A fact is not in the pack's vocabulary, a value is of the wrong type or out of range, or the
    /// visits are out of order; the exception lists all of it.</exception>
    /// <exception cref="RulePackException">The pack has errors; the exception lists every one.</exception>
    public static IReadOnlyList<object> From(PatientCase patient, RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(pack);
        if (pack.HasErrors) throw new RulePackException(pack.Diagnostics);
        var diagnostics = new DiagnosticBag();
        new CaseBinder(pack.Bound.Facts).Bind(patient, diagnostics);
        return diagnostics.HasErrors ? throw new PatientCaseException(patient.Id, diagnostics.ToSorted()) : From(patient);
    }
}
