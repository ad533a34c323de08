using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Radiculo.Rules.Model;

/// <summary>How one value stands to another.</summary>
internal enum Relation
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
}

internal static class RelationExtensions
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(this Relation relation, long left, long right) => relation switch
    {
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        Relation.GreaterOrEqual => left >= right,
        Relation.Equal => left == right,
        _ => throw new UnreachableException(),
    };
}
