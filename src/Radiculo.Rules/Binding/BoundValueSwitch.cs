using System.Diagnostics;

namespace Radiculo.Rules.Binding;

/// <summary>One answer for each form of a value. A new form breaks every reader that derives from this.</summary>
internal abstract class BoundValueSwitch<T>
{
    public T Of(BoundValue value) => value switch
    {
        ConstantValue constant => Constant(constant),
        FactToday today => Today(today),
        FactAtVisit visit => AtVisit(visit),
        DifferenceValue difference => Difference(difference),
        _ => throw new UnreachableException(),
    };

    protected abstract T Constant(ConstantValue value);

    protected abstract T Today(FactToday value);

    protected abstract T AtVisit(FactAtVisit value);

    protected abstract T Difference(DifferenceValue value);
}
