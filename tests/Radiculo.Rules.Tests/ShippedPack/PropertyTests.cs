using Radiculo.Rules.Binding;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Tests.ShippedPack;

/// <summary>What must be true of every patient, whatever the rules say in detail.</summary>
public class PropertyTests
{
    private static readonly BoundPack Pack = ShippedCases.Pack.Bound;
    private static readonly string[] Muscles = ["ankle_dorsiflexion_mrc", "great_toe_extension_mrc", "ankle_plantarflexion_mrc"];

    [Fact]
    public void A_red_flag_finding_that_is_added_never_lowers_the_disposition()
    {
        var findings = RedFlagFindings.Of(Pack);
        findings.Should().Contain(["bowel_bladder_change_new", "saddle_numbness", "groin_numbness", "leg_weakness_rapidly_worsening", "weakness_spreading", "foot_drop", "fever", "back_pain", "repeated_falls"]);
        Patients.All(patient =>
        {
            var before = Rank(patient.Decide().Disposition);
            return findings.Where(f => Rank(patient.With(f, Finding.Present).Decide().Disposition) < before).Select(f => $"{f} lowers the disposition").FirstOrDefault();
        });
    }

    [Fact]
    public void What_was_denied_and_is_now_unknown_never_lowers_the_possible_disposition() => Patients.All(patient =>
    {
        var before = Rank(patient.Decide().PossibleDisposition);
        return patient.Findings("absent").Where(f => Rank(patient.With(f, FactValue.Unknown).Decide().PossibleDisposition) < before).Select(f => $"{f} unknown lowers the possible disposition").FirstOrDefault();
    });

    [Fact]
    public void What_was_denied_and_is_now_unknown_never_yields_a_treatment() => Patients.All(patient =>
    {
        var before = patient.Decide();
        foreach (var finding in patient.Findings("absent"))
        {
            var after = patient.With(finding, FactValue.Unknown).Decide();
            if (Offered(after).Except(Offered(before)).FirstOrDefault() is { } treatment) return $"{finding} unknown yields {treatment}";
        }

        return null;
    });

    [Fact]
    public void No_treatment_is_offered_where_a_doctor_must_look_today_or_sooner() => Patients.All(patient =>
        patient.Decide() is var decision && decision.IsAtLeast("urgent_evaluation") && Offered(decision).Any() ? $"{decision.Disposition} offers {string.Join(", ", Offered(decision))}" : null, 10_000);

    [Fact]
    public void The_spine_is_not_manipulated_or_mobilised_while_nerve_function_gets_worse() => Patients.All(patient =>
        GetsWorse(patient) && Offered(patient.Decide()).Intersect(["spinal_manipulation_thrust", "spinal_mobilisation"]).FirstOrDefault() is { } treatment ? $"{treatment} is offered" : null, 10_000);

    [Fact]
    public void Every_decision_below_emergency_carries_a_safety_net() => Patients.All(patient =>
        patient.Decide() is var decision && (decision.SafetyNet is { Items.Count: > 0 }) == (decision.Disposition == "emergency") ? $"{decision.Disposition} {(decision.SafetyNet is null ? "lacks" : "has")} one" : null);

    [Fact]
    public void Every_conclusion_names_rules_that_exist()
    {
        var known = ShippedCases.Pack.RuleIds.ToHashSet(StringComparer.Ordinal);
        Patients.All(patient => Conclusions(patient.Decide()).Where(c => c.Rules.Count == 0 || !known.IsSupersetOf(c.Rules)).Select(c => $"{c.Id} rests on [{string.Join(", ", c.Rules)}]").FirstOrDefault());
    }

    [Fact]
    public void The_generated_patients_reach_every_rung_status_and_treatment_so_that_no_property_is_empty()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Patients.All(patient =>
        {
            var decision = patient.Decide();
            var progressing = GetsWorse(patient) && decision.Status == TriageStatus.Conclusive && !decision.IsAtLeast("urgent_evaluation") ? "progressing, treated" : "other";
            foreach (var what in Offered(decision).Append(decision.Disposition).Append(decision.Status.ToString()).Append(progressing)) seen.AddOrUpdate(what, 1, (_, n) => n + 1);
            return null;
        });
        var expected = Pack.Catalogue.Dispositions.Select(d => d.Id).Concat(Pack.Catalogue.Treatments.Select(t => t.Id)).Concat(Enum.GetNames<TriageStatus>()).Append("progressing, treated");
        expected.Where(what => seen.GetValueOrDefault(what) < 10).Select(what => $"{what}: {seen.GetValueOrDefault(what)}").Should().BeEmpty();
    }

    private static int Rank(string disposition) => Pack.Catalogue.Dispositions.First(d => d.Id == disposition).Rank;

    private static IEnumerable<string> Offered(TriageDecision decision) => decision.Treatments.Where(t => t.Stance is Stance.Recommended or Stance.Conditional).Select(t => t.Id);

    private static bool GetsWorse(Patient patient) =>
        new[] { "weakness_spreading", "leg_weakness_rapidly_worsening", "numbness_increasing" }.Any(f => patient[f].ToString() == "present") || Muscles.Any(m => IsWeaker(patient, m));

    /// <summary>Weaker than at the first or at the last visit that measured it.</summary>
    private static bool IsWeaker(Patient patient, string muscle)
    {
        var measured = patient.Visits.Select(v => v.Facts.GetValueOrDefault(muscle)).Where(v => !v.IsUnknown).Select(Grade).ToList();
        return !patient[muscle].IsUnknown && measured.Count > 0 && (Grade(patient[muscle]) < measured[0] || Grade(patient[muscle]) < measured[^1]);

        static decimal Grade(FactValue value) => decimal.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string Id, IReadOnlyList<string> Rules)> Conclusions(TriageDecision decision) =>
        decision.RedFlags.Select(f => (f.Id, f.Rules))
            .Concat(decision.OutOfScope.Select(s => (s.Id, s.Rules)))
            .Concat(decision.NerveRoots.Select(r => (r.Id, r.Rules)))
            .Concat(decision.Reevaluation?.Reasons.Select(r => (r.Id, r.Rules)) ?? [])
            .Concat(decision.Treatments.Select(t => (t.Id, t.Rules)))
            .Concat(decision.Investigations.Select(i => (i.Id, i.Rules)))
            .Concat(decision.Advice.Select(a => (a.Id, a.Rules)));
}
