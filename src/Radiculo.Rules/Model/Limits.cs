namespace Radiculo.Rules.Model;

/// <summary>How large things may be. Each limit has its diagnostic and a row in the language page.</summary>
internal static class Limits
{
    public const int FileBytes = 1 << 20;
    public const int PackBytes = 64 << 20;
    public const int CaseFileBytes = 16 << 20;
    public const int LineBytes = 4 << 20;
    public const int Files = 1000;
    public const int Nodes = 2_000_000;
    public const int Nesting = 32;
    public const int Facts = 10_000;
    public const int Rules = 50_000;

    /// <summary>Of concepts, of parameters, and of each section of the catalogue and the sources.</summary>
    public const int Entries = 10_000;
    public const int ConceptsInARow = 50;
    public const int ConditionLength = 500;
    public const int GroupItems = 1000;
    public const int Values = 64;
    public const int Visits = 1000;
}
