using Radiculo.Rules.Model;
using Radiculo.Rules.Testing;

namespace Radiculo.Rules.Tests.Testing;

public class DecisionSummaryTests
{
    private static readonly ITriageEngine Engine = BicyclePack.Pack.CreateEngine();

    [Fact]
    public void A_decision_is_written_by_its_ids() =>
        DecisionSummary.Write(Engine.Evaluate(new PatientCase(new DateOnly(2026, 3, 16))
        {
            ["frame_cracked"] = Finding.Absent,
            ["has_motor"] = Finding.Absent,
            ["tyre_soft"] = Finding.Present,
            ["pulls_left"] = Finding.Present,
            ["pulls_right"] = Finding.Present,
            ["last_service"] = new DateOnly(2025, 9, 17),
        })).Should().Be("""
            status          conclusive
            disposition     workshop
            nerve roots     front
            direction       undetermined: conflict of left and right
            reevaluation    2026-03-17 (in 1 day): service
            recommended     pump
            investigations  gauge conditional
            advice          helmet, lights
            questions       chain_dry, rattles

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void What_is_unknown_shows_in_the_disposition_the_red_flags_and_the_questions() =>
        DecisionSummary.Write(Engine.Evaluate(new PatientCase(new DateOnly(2026, 3, 16)))).Should().Be("""
            status          needs_information
            disposition     ride, possibly walk
            red flags       frame_cracked undetermined (walk)
            direction       undetermined
            advice          helmet
            questions       frame_cracked (up to walk), tyre_soft (up to workshop), has_motor, chain_dry, rattles, and more

            """.ReplaceLineEndings("\n"));
}
