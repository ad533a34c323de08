namespace Radiculo.Rules.Tests.Reference;

/// <summary>What can be said of a condition: the three words of the language page.</summary>
internal enum Answer
{
    No,
    NotKnown,
    Yes,
}
