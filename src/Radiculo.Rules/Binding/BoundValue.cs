using System.Diagnostics;
using Radiculo.Rules.Model;
using Radiculo.Rules.Text;

namespace Radiculo.Rules.Binding;

/// <summary>What stands on a side of a comparison.</summary>
internal abstract record BoundValue(BoundType Type);

/// <summary>
/// The type of a value: a number in a unit, a date, or a place on the scale of a choice. A difference of two places is a plain number.
/// </summary>
internal sealed record BoundType(FactKind Kind, Unit Unit, Fact? Scale)
{
    public static BoundType Of(Fact fact) => new(fact.Kind, fact.Unit, fact.Kind is FactKind.Choice or FactKind.Set ? fact : null);

    public static BoundType NumberIn(Unit unit) => new(FactKind.Number, unit, null);

    /// <summary>A value as a person writes it.</summary>
    public string Format(long value) => Kind switch
    {
        FactKind.Number => Unit.Format(value),
        FactKind.Choice => value >= 0 && value < Scale!.Values.Length ? Scale.Values[(int)value] : "?",
        FactKind.Date => IsoDate.Format(DateOnly.FromDayNumber((int)value)),
        FactKind.Set => Scale!.Format(value),
        FactKind.Finding => value == 0 ? "absent" : "present",
        _ => throw new UnreachableException(),
    };

    /// <summary>What an author calls it.</summary>
    public override string ToString() => Kind switch
    {
        FactKind.Number => Unit == Unit.None ? "a plain number" : $"a number in {Unit}",
        FactKind.Date => "a date",
        FactKind.Choice => "a choice",
        FactKind.Set => "a set",
        FactKind.Finding => "a finding",
        _ => throw new UnreachableException(),
    };
}

internal sealed record ConstantValue(BoundType Type, long Value, Parameter? Parameter) : BoundValue(Type)
{
    public override string ToString() => Parameter is null ? Type.Format(Value) : $"{Parameter.Name} ({Type.Format(Value)})";
}

internal sealed record FactToday(Fact Fact) : BoundValue(BoundType.Of(Fact))
{
    public override string ToString() => Fact.Id;
}

internal sealed record FactAtVisit(Fact Fact, BoundLookback Lookback) : BoundValue(BoundType.Of(Fact))
{
    public override string ToString() => $"{Fact.Id} {Lookback.AtVisit}";
}

/// <summary>How much a fact differs between an earlier visit and today.</summary>
internal sealed record DifferenceValue(Fact Fact, DifferenceKind Kind, BoundLookback Lookback)
    : BoundValue(BoundType.NumberIn(Fact.Kind == FactKind.Number ? Fact.Unit : Unit.None))
{
    public Difference Difference => Difference.Of(Fact, Kind, Lookback.Visits);

    public override string ToString() => $"{Kind.Word()} in {Fact.Id} {Lookback.SinceVisit}";
}

/// <summary>Which earlier visits are looked at, and for a window its length as the author wrote it.</summary>
internal sealed record BoundLookback(Lookback Visits, BoundDuration? Length)
{
    /// <summary>After a value: <c>at baseline</c>, <c>over the last heat (3 days)</c>.</summary>
    public string AtVisit => Length is null ? $"at {Visits}" : $"over the last {Length}";

    /// <summary>After a difference: <c>since baseline</c>, <c>over the last heat (3 days)</c>.</summary>
    public string SinceVisit => Length is null ? $"since {Visits}" : $"over the last {Length}";
}

/// <summary>A length of time, in the author's words, and the parameter it came from.</summary>
internal sealed record BoundDuration(Duration Length, string Text, Parameter? Parameter)
{
    public override string ToString() => Parameter is null ? Text : $"{Parameter.Name} ({Text})";
}
