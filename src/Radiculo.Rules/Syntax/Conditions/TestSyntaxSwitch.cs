using System.Diagnostics;

namespace Radiculo.Rules.Syntax.Conditions;

/// <summary>One answer for each written form of a one-line condition. A new form breaks every reader that derives from this.</summary>
internal abstract class TestSyntaxSwitch<T>
{
    public T Of(TestSyntax test) => test switch
    {
        PresenceSyntax presence => Presence(presence),
        KnownSyntax known => Known(known),
        IsSyntax one => Is(one),
        IsOneOfSyntax oneOf => IsOneOf(oneOf),
        IncludesSyntax includes => Includes(includes),
        RecordedSyntax recorded => Recorded(recorded),
        CompareSyntax compare => Compare(compare),
        BetweenSyntax between => Between(between),
        _ => throw new UnreachableException(),
    };

    protected abstract T Presence(PresenceSyntax test);

    protected abstract T Known(KnownSyntax test);

    protected abstract T Is(IsSyntax test);

    protected abstract T IsOneOf(IsOneOfSyntax test);

    protected abstract T Includes(IncludesSyntax test);

    protected abstract T Recorded(RecordedSyntax test);

    protected abstract T Compare(CompareSyntax test);

    protected abstract T Between(BetweenSyntax test);
}
