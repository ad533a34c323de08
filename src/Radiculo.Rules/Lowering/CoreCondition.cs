using System.Collections.Immutable;
using Radiculo.Rules.Binding;

namespace Radiculo.Rules.Lowering;

/// <summary>
/// The core language: atoms under "all", "any", "not" and "at least", and references to concepts. Every condition of the language becomes
/// one of these. Prints itself back.
/// </summary>
internal abstract record CoreCondition;

internal sealed record CoreTrue : CoreCondition
{
    public override string ToString() => "True";
}

internal sealed record CoreAtom(Atom Atom) : CoreCondition
{
    public override string ToString() => Atom.ToString();
}

internal sealed record CoreAll(ImmutableArray<CoreCondition> Items) : CoreCondition
{
    public override string ToString() => $"all({string.Join(", ", Items)})";
}

internal sealed record CoreAny(ImmutableArray<CoreCondition> Items) : CoreCondition
{
    public override string ToString() => $"any({string.Join(", ", Items)})";
}

internal sealed record CoreNot(CoreCondition Item) : CoreCondition
{
    public override string ToString() => $"not({Item})";
}

internal sealed record CoreAtLeast(int Count, ImmutableArray<CoreCondition> Items) : CoreCondition
{
    public override string ToString() => $"at_least({Count}, {string.Join(", ", Items)})";
}

internal sealed record CoreConcept(int Concept) : CoreCondition
{
    public override string ToString() => $"c{Concept}";
}

/// <summary>True if the item is true or false, false if it is unknown.</summary>
internal sealed record CoreKnown(CoreCondition Item) : CoreCondition
{
    public override string ToString() => $"known({Item})";
}

/// <summary>A test of the author's whose truth an explanation asks for: the item, marked with where it came from.</summary>
internal sealed record CoreTagged(BoundTest Test, CoreCondition Item) : CoreCondition
{
    public override string ToString() => Item.ToString()!;
}

/// <summary>A pack in the core language.</summary>
internal sealed record CorePack(BoundPack Source, ImmutableArray<CoreCondition> Concepts, ImmutableArray<CoreCondition> Rules);
