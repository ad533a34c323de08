namespace Radiculo.Rules.Syntax;

/// <summary>How large things may be. Each limit has its diagnostic and a row in the language page.</summary>
internal static class PackLimits
{
    public const int FileBytes = 1 << 20;
    public const int CaseFileBytes = 16 << 20;
    public const int Files = 1000;
    public const int Nodes = 2_000_000;
    public const int Nesting = 32;
    public const int Concepts = 50;
    public const int ConditionLength = 500;
    public const int Values = 64;
    public const int Visits = 1000;
}
