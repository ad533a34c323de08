using static Radiculo.Rules.Benchmarks.HandWritten.Thresholds;

namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>What makes each red flag.</summary>
internal sealed class RedFlagSigns
{
    public RedFlagSigns(Patient patient, Findings findings, Neurology neurology)
    {
        BowelBladderChange = findings.BowelBladderChangeNew && !(findings.BowelBladderChangeLongstanding && patient.BowelBladderChangeNew is null);
        Fever = findings.Fever || patient.Temperature >= Thresholds.Fever;
        WeaknessSpreadsWithSevereDeficit = neurology.WeaknessSpreads && neurology.SevereDeficit && !neurology.WeaknessScreenNegative;
        StrengthLostToSevere = (neurology.AnkleDorsiflexionLost && neurology.AnkleDorsiflexion.IsAtMost(SevereGrade))
            || (neurology.GreatToeExtensionLost && neurology.GreatToeExtension.IsAtMost(SevereGrade))
            || (neurology.AnklePlantarflexionLost && neurology.AnklePlantarflexion.IsAtMost(SevereGrade));
        FeverWithBackPain = Fever && findings.BackPain;
        Any = BowelBladderChange || findings.SaddleNumbness || findings.GroinNumbness || findings.LegWeaknessRapidlyWorsening || neurology.StrengthLostRapidly
            || WeaknessSpreadsWithSevereDeficit || StrengthLostToSevere || FeverWithBackPain || findings.RepeatedFalls;
    }

    public Answer BowelBladderChange { get; }

    public Answer Fever { get; }

    public Answer FeverWithBackPain { get; }

    public Answer WeaknessSpreadsWithSevereDeficit { get; }

    public Answer StrengthLostToSevere { get; }

    public Answer Any { get; }

    /// <summary>A red flag is there, whatever else is open.</summary>
    public bool IsEstablished => Any.IsYes;
}
