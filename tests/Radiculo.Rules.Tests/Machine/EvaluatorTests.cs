using CsCheck;
using Radiculo.Rules.Model;
using Radiculo.Rules.Tests.Reference.Generated;
using Radiculo.Rules.Tests.ShippedPack;

namespace Radiculo.Rules.Tests.Machine;

/// <summary>A small pack is run through whole, of a large one only what recorded facts reach; a screening runs only the beginning. All must come to the same.</summary>
public class EvaluatorTests
{
    [Fact]
    public void Following_only_what_is_recorded_decides_generated_packs_as_running_through_does() => GeneratedPack.Gen.Sample(
        sample =>
        {
            var pack = sample.Load();
            var (whole, reached) = (pack.CreateEngine(), OnlyReached(pack));
            foreach (var patient in sample.Cases.Select(text => CaseFile.ParseOne(text)))
            {
                Same(reached, whole, patient);
                ScreensAsItDecides(whole, patient);
                ScreensAsItDecides(reached, patient);
            }
        },
        iter: 500,
        print: sample => sample.ToString());

    [Fact]
    public void Following_only_what_is_recorded_decides_generated_patients_as_running_through_does()
    {
        var (whole, reached) = (ShippedCases.Pack.CreateEngine(), OnlyReached(ShippedCases.Pack));
        Patients.All(
            patient =>
            {
                Same(reached, whole, patient.ToCase());
                ScreensAsItDecides(whole, patient.ToCase());
                ScreensAsItDecides(reached, patient.ToCase());
                return null;
            },
            count: 500);
    }

    [Fact]
    public void A_prepared_case_is_decided_and_screened_as_the_case_it_was_made_from()
    {
        var engine = ShippedCases.Pack.CreateEngine();
        foreach (var patient in ShippedCases.All.Cases.Select(c => c.Patient))
        {
            var prepared = engine.Prepare(patient);
            TriageJson.Write(prepared.Evaluate()).Should().Be(TriageJson.Write(engine.Evaluate(patient)));
            Print(prepared.Screen()).Should().Be(Print(engine.Screen(patient)));
            (prepared.Id, prepared.Pack).Should().Be((patient.Id, engine.Pack));
        }
    }

    [Fact]
    public void What_is_recorded_after_a_case_was_prepared_does_not_reach_it()
    {
        var patient = new PatientCase(new DateOnly(2026, 3, 16)) { ["leg_pain"] = Finding.Present };
        var prepared = ShippedCases.Pack.CreateEngine().Prepare(patient);
        var before = TriageJson.Write(prepared.Evaluate());
        patient["saddle_numbness"] = Finding.Present;
        patient.History.Add(new Visit(new DateOnly(2026, 3, 1)) { ["walk_minutes"] = 3 });
        TriageJson.Write(prepared.Evaluate()).Should().Be(before);
        prepared.Screen().Disposition.Should().NotBe("emergency");
    }

    [Fact]
    public void A_case_that_does_not_fit_the_vocabulary_is_not_prepared_and_not_screened()
    {
        var engine = ShippedCases.Pack.CreateEngine();
        var patient = new PatientCase(new DateOnly(2026, 3, 16)) { ["sadle_numbness"] = Finding.Present };
        foreach (var attempt in (Action[])[() => engine.Prepare(patient), () => engine.Screen(patient)]) attempt.Should().Throw<PatientCaseException>().Which.Diagnostics.Single().Code.Should().Be("RAD5001");
    }

    [Fact]
    public void Screening_a_prepared_case_allocates_nothing()
    {
        var prepared = ShippedCases.Pack.CreateEngine().Prepare(CaseFile.Load(Path.Combine(Repository.Root, "samples/cases/two-weeks-stuck.yaml")).Cases[0]);
        for (var warmUp = 0; warmUp < 100; warmUp++) prepared.Screen();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) prepared.Screen();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static TriageEngine OnlyReached(RulePack pack) => new(pack.Program!, pack.Pack, mostSteps: 0);

    private static void Same(TriageEngine one, TriageEngine other, PatientCase patient)
    {
        var (left, right) = (one.Evaluate(patient), other.Evaluate(patient));
        TriageJson.Write(left).Should().Be(TriageJson.Write(right));
        left.Explain().Should().Be(right.Explain());
    }

    private static void ScreensAsItDecides(TriageEngine engine, PatientCase patient)
    {
        var decision = engine.Evaluate(patient);
        var expected = new Screening
        {
            Status = decision.Status,
            Disposition = decision.Disposition,
            PossibleDisposition = decision.PossibleDisposition,
            RedFlags = decision.RedFlags,
        };
        Print(engine.Screen(patient)).Should().Be(Print(expected));
    }

    private static string Print(Screening screening) =>
        $"{screening.Status} {screening.Disposition} {screening.PossibleDisposition}: {string.Join("; ", screening.RedFlags.Select(f => $"{f.Id} {f.Title} {f.Verdict} {f.Disposition} {string.Join(',', f.Rules)}"))}";
}
