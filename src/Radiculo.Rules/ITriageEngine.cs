namespace Radiculo.Rules;

/// <summary>Decides on cases by the rules of one pack. Immutable and safe to use from many threads at once.</summary>
public interface ITriageEngine
{
    /// <summary>The pack whose rules decide.</summary>
    PackIdentity Pack { get; }

    /// <summary>Decides on a case. Reads nothing but the case: no clock, no culture, no earlier call.</summary>
    /// <param name="patient">The case. It is not kept and not changed.</param>
    /// <returns>The decision; look at its status first.</returns>
    /// <exception cref="PatientCaseException">A fact is not in the pack's vocabulary, a value is of the wrong type or out of range, or the
    /// visits are out of order; the exception lists all of it.</exception>
    TriageDecision Evaluate(PatientCase patient);

    /// <summary>
    /// Status, disposition and red flags of the decision on a case, without what else it holds: to look through many patients for those in
    /// danger.
    /// </summary>
    /// <param name="patient">The case. It is not kept and not changed.</param>
    /// <returns>What <see cref="Evaluate"/> says of the same case.</returns>
    /// <exception cref="PatientCaseException">As for <see cref="Evaluate"/>.</exception>
    Screening Screen(PatientCase patient)
    {
        var decision = Evaluate(patient);
        return new Screening
        {
            Status = decision.Status,
            Disposition = decision.Disposition,
            PossibleDisposition = decision.PossibleDisposition,
            RedFlags = decision.RedFlags,
        };
    }
}
