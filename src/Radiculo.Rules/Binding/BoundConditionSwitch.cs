using System.Diagnostics;

namespace Radiculo.Rules.Binding;

/// <summary>One answer for each shape of a condition. A new shape breaks every reader that derives from this.</summary>
internal abstract class BoundConditionSwitch<T>
{
    public T Of(BoundCondition condition) => condition switch
    {
        AlwaysCondition => Always(),
        GroupCondition group => Group(group),
        BoundTest test => Test(test),
        BrokenCondition => throw new UnreachableException("a condition with an error came past the checks"),
        _ => throw new UnreachableException(),
    };

    protected abstract T Always();

    protected abstract T Group(GroupCondition group);

    protected abstract T Test(BoundTest test);
}
