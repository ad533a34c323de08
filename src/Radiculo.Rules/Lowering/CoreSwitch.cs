using System.Diagnostics;

namespace Radiculo.Rules.Lowering;

/// <summary>One answer for each form of the core language. A new form breaks every reader that derives from this.</summary>
internal abstract class CoreSwitch<T>
{
    public T Of(CoreCondition core) => core switch
    {
        CoreTrue => True(),
        CoreAtom atom => Atom(atom),
        CoreAll all => All(all),
        CoreAny any => Any(any),
        CoreNot not => Not(not),
        CoreAtLeast atLeast => AtLeast(atLeast),
        CoreConcept concept => Concept(concept),
        CoreKnown known => Known(known),
        CoreTagged tagged => Tagged(tagged),
        _ => throw new UnreachableException(),
    };

    protected abstract T True();

    protected abstract T Atom(CoreAtom core);

    protected abstract T All(CoreAll core);

    protected abstract T Any(CoreAny core);

    protected abstract T Not(CoreNot core);

    protected abstract T AtLeast(CoreAtLeast core);

    protected abstract T Concept(CoreConcept core);

    protected abstract T Known(CoreKnown core);

    protected abstract T Tagged(CoreTagged core);
}
