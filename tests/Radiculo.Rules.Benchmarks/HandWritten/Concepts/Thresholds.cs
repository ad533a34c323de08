namespace Radiculo.Rules.Benchmarks.HandWritten;

/// <summary>Every threshold of the rules. Spans of time are in days, tolerances in minutes.</summary>
internal static class Thresholds
{
    public const int AdultAge = 18;
    public const Location LegReach = Location.Thigh;

    public const decimal Fever = 38.0m;
    public const int FullStrength = 5;
    public const int FootDropGrade = 3;
    public const int SevereGrade = 3;
    public const int RapidLossWindow = 3;
    public const int RapidLoss = 1;
    public const int RapidLossLongWindow = 7;
    public const int RapidLossLong = 2;

    public const int SelfCareWindow = 7;
    public const int NeuroSymptomLimit = 7;
    public const int PrognosisWindow = 84;

    public const int FirstCheckpoint = 14;
    public const int SecondCheckpoint = 28;
    public const int ThirdCheckpoint = 42;
    public const int DirectionalMatchTime = 14;
    public const int SupervisedCareLeast = 21;
    public const int SupervisedCareMost = 42;
    public const int ImagingTrial = 42;

    public const int LeastWalkingGain = 5;
    public const int ClearWalkingGain = 10;
    public const int LeastSittingGain = 10;
    public const int UnlimitedTolerance = 120;
    public const int ShortestWalkingBout = 5;
}
