using System.Diagnostics;
using Radiculo.Rules.Model;

namespace Radiculo.Rules.Lowering;

/// <summary>A value the program can look up. Facts stand in slots: the fact's place in the vocabulary.</summary>
internal abstract record Term;

internal sealed record ConstantTerm(long Value) : Term
{
    public override string ToString() => $"{Value}";
}

internal sealed record TodayTerm(int Slot) : Term
{
    public override string ToString() => $"f{Slot}";
}

internal sealed record VisitTerm(int Slot, Lookback Lookback) : Term
{
    public override string ToString() => $"f{Slot}@{Lookback}";
}

internal sealed record DifferenceTerm(Difference Difference) : Term
{
    public override string ToString() => Difference.ToString();
}

/// <summary>
/// One answer for each form of a term, given something to answer for. A new form breaks every reader that derives from this.
/// </summary>
internal abstract class TermSwitch<TFor, T>
{
    public T Of(Term term, TFor about) => term switch
    {
        ConstantTerm constant => Constant(constant, about),
        TodayTerm today => Today(today, about),
        VisitTerm visit => AtVisit(visit, about),
        DifferenceTerm difference => Difference(difference, about),
        _ => throw new UnreachableException(),
    };

    protected abstract T Constant(ConstantTerm term, TFor about);

    protected abstract T Today(TodayTerm term, TFor about);

    protected abstract T AtVisit(VisitTerm term, TFor about);

    protected abstract T Difference(DifferenceTerm term, TFor about);
}
