using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>
/// What counts as weak, severe, or getting worse. Two denials stand in for narrower questions as long as nothing on record contradicts them: "no weakness at all" answers
/// spreading weakness and foot drop, "no numbness" answers increasing numbness.
/// </summary>
internal sealed class Neurology
{
    public Neurology(Patient patient, Findings findings)
    {
        AnkleDorsiflexion = new Muscle(patient, FactId.AnkleDorsiflexionMrc, m => m.AnkleDorsiflexionMrc);
        GreatToeExtension = new Muscle(patient, FactId.GreatToeExtensionMrc, m => m.GreatToeExtensionMrc);
        AnklePlantarflexion = new Muscle(patient, FactId.AnklePlantarflexionMrc, m => m.AnklePlantarflexionMrc);

        WeaknessOnRecord = patient.FootDrop == true || patient.WeaknessSpreading == true || patient.LegWeaknessRapidlyWorsening == true
            || AnkleDorsiflexion.IsKnownToBeWeak || GreatToeExtension.IsKnownToBeWeak || AnklePlantarflexion.IsKnownToBeWeak;
        WeaknessDenied = !findings.LegWeakness && !WeaknessOnRecord;
        WeaknessScreenNegative = (!findings.LegWeakness || (patient.LegWeakness is null && !findings.LegWeaknessRapidlyWorsening)) && !WeaknessOnRecord;
        RecordContradictsItself = !findings.LegWeakness && WeaknessOnRecord;

        FootDrop = AnkleDorsiflexion.IsKnownToBeAtMost(FootDropGrade)
            || (findings.FootDrop && (AnkleDorsiflexion.IsUnknown || patient.FootDrop is not null) && !(WeaknessDenied && patient.FootDrop is null));
        SevereDeficit = FootDrop || GreatToeExtension.IsKnownToBeAtMost(SevereGrade) || AnklePlantarflexion.IsKnownToBeAtMost(SevereGrade);
        WeaknessSpreads = findings.WeaknessSpreading && !(WeaknessDenied && patient.WeaknessSpreading is null);

        AnkleDorsiflexionLost = AnkleDorsiflexion.IsLost(WeaknessDenied);
        GreatToeExtensionLost = GreatToeExtension.IsLost(WeaknessDenied);
        AnklePlantarflexionLost = AnklePlantarflexion.IsLost(WeaknessDenied);
        StrengthLost = AnkleDorsiflexionLost || GreatToeExtensionLost || AnklePlantarflexionLost;
        StrengthLostRapidly = AnkleDorsiflexion.IsLostRapidly(WeaknessDenied) || GreatToeExtension.IsLostRapidly(WeaknessDenied) || AnklePlantarflexion.IsLostRapidly(WeaknessDenied);

        NumbnessIncreases = findings.NumbnessIncreasing && !(!findings.NumbnessLegFoot && patient.NumbnessIncreasing is null);
        NumbnessIncreaseToReckonWith = findings.NumbnessIncreasing && !(patient.NumbnessIncreasing is null && patient.NumbnessLegFoot is null or false);

        LossProgresses = findings.LegWeaknessRapidlyWorsening || StrengthLostRapidly || WeaknessSpreads || StrengthLost || NumbnessIncreaseToReckonWith;
        LossToReckonWith = findings.LegWeaknessRapidlyWorsening || StrengthLostRapidly || (WeaknessSpreads && !WeaknessScreenNegative) || StrengthLost || NumbnessIncreaseToReckonWith;
        SevereOrProgressingDeficit = SevereDeficit || LossProgresses;
    }

    public Muscle AnkleDorsiflexion { get; }

    public Muscle GreatToeExtension { get; }

    public Muscle AnklePlantarflexion { get; }

    public bool WeaknessOnRecord { get; }

    public Answer WeaknessDenied { get; }

    /// <summary>Weakness, or at least rapidly worsening weakness, is denied and none is on record.</summary>
    public Answer WeaknessScreenNegative { get; }

    public Answer RecordContradictsItself { get; }

    public Answer FootDrop { get; }

    public Answer SevereDeficit { get; }

    public Answer WeaknessSpreads { get; }

    public Answer AnkleDorsiflexionLost { get; }

    public Answer GreatToeExtensionLost { get; }

    public Answer AnklePlantarflexionLost { get; }

    public Answer StrengthLost { get; }

    public Answer StrengthLostRapidly { get; }

    public Answer NumbnessIncreases { get; }

    /// <summary>Numbness is increasing, or there is numbness and nobody said whether it increases.</summary>
    public Answer NumbnessIncreaseToReckonWith { get; }

    public Answer LossProgresses { get; }

    /// <summary>Nerve function is getting worse, or may be as far as something on record gives reason to ask.</summary>
    public Answer LossToReckonWith { get; }

    public Answer SevereOrProgressingDeficit { get; }
}
