using System.Diagnostics;

namespace Radiculo.Rules.Binding;

/// <summary>One answer for each form of a one-line condition. A new form breaks every reader that derives from this.</summary>
internal abstract class BoundTestSwitch<T>
{
    public T Of(BoundTest test) => test switch
    {
        ConceptTest concept => Concept(concept),
        FindingTest finding => Finding(finding),
        KnownTest known => Known(known),
        RecordedTest recorded => Recorded(recorded),
        OneOfTest oneOf => OneOf(oneOf),
        IncludesTest includes => Includes(includes),
        CompareTest compare => Compare(compare),
        BetweenTest between => Between(between),
        TimeSinceTest since => TimeSince(since),
        TimeSinceBetweenTest since => TimeSinceBetween(since),
        _ => throw new UnreachableException(),
    };

    protected abstract T Concept(ConceptTest test);

    protected abstract T Finding(FindingTest test);

    protected abstract T Known(KnownTest test);

    protected abstract T Recorded(RecordedTest test);

    protected abstract T OneOf(OneOfTest test);

    protected abstract T Includes(IncludesTest test);

    protected abstract T Compare(CompareTest test);

    protected abstract T Between(BetweenTest test);

    protected abstract T TimeSince(TimeSinceTest test);

    protected abstract T TimeSinceBetween(TimeSinceBetweenTest test);
}
