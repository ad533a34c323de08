namespace Radiculo.Rules.Benchmarks.Cases;

/// <summary>A visit as most are: 30 facts today and one earlier visit; red flags asked and denied, ten days of care, everything the decision needs is there.</summary>
internal static class TypicalCase
{
    public static PatientCase Create() => new(new DateOnly(2026, 3, 12))
    {
        ["age"] = 46,
        ["pregnancy"] = Finding.Absent,
        ["spine_surgery_recent"] = Finding.Absent,
        ["onset_date"] = new DateOnly(2026, 2, 9),
        ["care_start_date"] = new DateOnly(2026, 3, 2),
        ["assessed_by_doctor"] = Finding.Present,
        ["bowel_bladder_change_new"] = Finding.Absent,
        ["saddle_numbness"] = Finding.Absent,
        ["groin_numbness"] = Finding.Absent,
        ["leg_weakness_rapidly_worsening"] = Finding.Absent,
        ["leg_weakness"] = Finding.Absent,
        ["fever"] = Finding.Absent,
        ["repeated_falls"] = Finding.Absent,
        ["back_pain"] = Finding.Present,
        ["leg_pain"] = Finding.Present,
        ["leg_dominant_pain"] = Finding.Present,
        ["bilateral_leg_symptoms"] = Finding.Absent,
        ["numbness_leg_foot"] = Finding.Absent,
        ["distal_most_location"] = "calf",
        ["symptom_area"] = FactValue.FromSet(["lateral_leg", "top_of_foot"]),
        ["pain_moving_distally_despite_care"] = Finding.Absent,
        ["walk_minutes"] = 15,
        ["sit_minutes"] = 20,
        ["leg_pain_intensity"] = 5,
        ["sitting_worsens"] = Finding.Present,
        ["bending_worsens"] = Finding.Present,
        ["mechanical_pain"] = Finding.Present,
        ["active_care"] = Finding.Present,
        ["extension_location_before"] = "calf",
        ["extension_location_after"] = "buttock",
        History =
        {
            new Visit(new DateOnly(2026, 3, 2))
            {
                ["walk_minutes"] = 10,
                ["sit_minutes"] = 15,
                ["leg_pain_intensity"] = 6,
                ["distal_most_location"] = "calf",
            },
        },
    };
}
