using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Everything the rules ask about one patient.</summary>
internal sealed class Assessment
{
    public Assessment(Patient patient)
    {
        Patient = patient;
        Findings = new Findings(patient);
        Neurology = new Neurology(patient, Findings);
        RedFlags = new RedFlagSigns(patient, Findings, Neurology);
        Scope = new Scope(patient, Findings, Neurology);
        Directions = new Directions(patient);
        Care = new CareCourse(patient, Findings, Neurology);
        ConservativeCareFits = !RedFlags.Any && !Scope.IsOutside;
        SelfCareFits = Care.SinceOnset <= SelfCareWindow && !RedFlags.Any && Neurology.WeaknessDenied && !Neurology.LossProgresses && !Neurology.NumbnessIncreases
            && !Scope.IsOutside && Scope.LegSymptom;
    }

    public Patient Patient { get; }

    public Findings Findings { get; }

    public Neurology Neurology { get; }

    public RedFlagSigns RedFlags { get; }

    public Scope Scope { get; }

    public Directions Directions { get; }

    public CareCourse Care { get; }

    public Answer ConservativeCareFits { get; }

    public Answer SelfCareFits { get; }

    /// <summary>No doctor is known to have assessed this episode.</summary>
    public bool NotAssessedByDoctor => Patient.AssessedByDoctor is null or false;

    /// <summary>Exercise is not known to be part of the plan.</summary>
    public bool NoActiveCareOnRecord => Patient.ActiveCare is null or false;
}
